package dev.kith.testkit;

import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Derivations;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.StatusChange;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the ports' contracts work with: books, contacts at a state, and short ways to store them.
 */
final class Sample {

    static final BookId BOOK = BookId.of("acme");
    static final BookId OTHER_BOOK = BookId.of("zenith");
    static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    static final SampleLabels LABELS = new SampleLabels();
    static final Stamp ADDED =
            new Stamp(Instant.parse("2026-05-01T12:00:00.123456Z"), Actor.user("maria"));
    static final Stamp CHANGED =
            new Stamp(Instant.parse("2026-05-02T09:30:00.000001Z"), Actor.service("crm"));

    private Sample() {}

    static ContactId id(long number) {
        return ContactId.of(SequentialIds.id(number));
    }

    static ContactId id(long high, long low) {
        return ContactId.of(new UUID(high, low));
    }

    /** A person who is sorted, and shown, by that name. */
    static Contact named(ContactId id, String name) {
        return contact(id, Person.known(name));
    }

    static Contact named(long number, String name) {
        return named(id(number), name);
    }

    /** A person of that name who has an e-mail address. */
    static Contact withEmail(long number, String name, String address) {
        return contact(id(number), Person.known(name).email(address));
    }

    static <C extends Contact> C contact(ContactId id, ContactDraft<C, ?> draft) {
        return draft.toContact(ContactState.first(id, ADDED), DERIVATIONS, LABELS::id);
    }

    /** The contact's next version, as the draft has it. */
    static <C extends Contact> C next(Contact contact, ContactDraft<C, ?> draft) {
        return draft.toContact(contact.state().next(CHANGED), DERIVATIONS, LABELS::id);
    }

    /** The contact's next version, under another name. */
    static Contact renamed(Contact contact, String name) {
        return next(contact, contact.edit().displayAs(name));
    }

    /** The contact's next version, in another status. */
    static Contact moved(Contact contact, ContactStatus status) {
        return contact.edit()
                .toContact(contact.state().next(StatusChange.to(status, CHANGED)), DERIVATIONS);
    }

    static void write(Storage storage, BookId book, Consumer<StorageUnit> work) {
        storage.<Object>unit(
                book,
                unit -> {
                    work.accept(unit);
                    return true;
                });
    }

    static void write(Storage storage, Consumer<StorageUnit> work) {
        write(storage, BOOK, work);
    }

    static void add(Storage storage, BookId book, Contact... contacts) {
        write(storage, book, unit -> List.of(contacts).forEach(unit.contacts()::add));
    }

    static void add(Storage storage, Contact... contacts) {
        add(storage, BOOK, contacts);
    }

    /** Saves the next version of a contact that stands at the version before it. */
    static void save(Storage storage, Contact next) {
        write(storage, unit -> unit.contacts().save(next, before(next)));
    }

    static Revision before(Contact next) {
        return Revision.of(next.revision().number() - 1);
    }

    static Optional<Contact> find(Storage storage, BookId book, ContactId id) {
        return storage.view(book).contacts().find(id);
    }

    static Optional<Contact> find(Storage storage, ContactId id) {
        return find(storage, BOOK, id);
    }

    static List<Contact> findByKey(Storage storage, BookId book, ContactKey key) {
        return storage.view(book).contacts().findByKey(key, 1_000);
    }

    static List<Contact> findByKey(Storage storage, ContactKey key) {
        return findByKey(storage, BOOK, key);
    }

    static List<Contact> first(Storage storage, BookId book, ContactStatus status, int size) {
        return storage.view(book).contacts().first(status, size);
    }

    static List<Contact> active(Storage storage) {
        return first(storage, BOOK, ContactStatus.ACTIVE, 1_000);
    }

    static List<Contact> archived(Storage storage) {
        return first(storage, BOOK, ContactStatus.ARCHIVED, 1_000);
    }

    static List<Contact> after(
            Storage storage, ContactStatus status, SortPosition position, int size) {
        return storage.view(BOOK).contacts().after(status, position, size);
    }

    /** Every contact of the status, read page by page. */
    static List<Contact> paged(Storage storage, ContactStatus status, int size) {
        List<Contact> all = new ArrayList<>();
        List<Contact> page = first(storage, BOOK, status, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            if (all.size() > 10_000) {
                throw new AssertionError("paging does not come to an end");
            }
            page = after(storage, status, last(page), size);
        }
        return all;
    }

    static SortPosition last(List<Contact> page) {
        return ContactProjection.position(page.get(page.size() - 1));
    }

    static List<ContactId> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }

    static List<String> names(List<Contact> contacts) {
        return contacts.stream().map(Contact::displayName).toList();
    }

    static ContactKey email(String address) {
        return ContactKey.of(EmailAddress.of(address));
    }

    /** The active contacts that a text finds. */
    static List<Contact> found(Storage storage, String text) {
        return found(storage.view(BOOK).contacts(), text);
    }

    static List<Contact> found(ContactView view, String text) {
        return view.search(SearchTerms.of(text), ContactStatus.ACTIVE, null, 1_000);
    }
}
