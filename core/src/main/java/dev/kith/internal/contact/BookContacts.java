package dev.kith.internal.contact;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Bulk;
import dev.kith.contact.BulkReport;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactSearch;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Contacts;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.ContactPlace;
import dev.kith.internal.command.ListPlace;
import dev.kith.internal.command.Listing;
import dev.kith.internal.label.LabelSearch;
import dev.kith.label.LabelId;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contacts of one book for one actor. */
public final class BookContacts implements Contacts {

    private final Commands commands;
    private final ContactView view;

    public BookContacts(Commands commands) {
        this.commands = commands;
        view = commands.view().contacts();
    }

    @Override
    public <C extends Contact> C add(ContactDraft<C, ?> draft) {
        Objects.requireNonNull(draft, "draft");
        return commands.run(new AddContact<>(draft));
    }

    @Override
    public <D extends ContactDraft<?, ?>> BulkReport addAll(Iterable<D> drafts, Bulk bulk) {
        return new BulkRun<ContactDraft<?, ?>>(commands, "contact.add-all", bulk, AddBatch::write)
                .run(drafts);
    }

    @Override
    public BulkReport changeAll(
            Iterable<ContactId> ids,
            Function<? super Contact, ? extends ContactDraft<? extends Contact, ?>> change,
            Bulk bulk) {
        Objects.requireNonNull(change, "change");
        return new BulkRun<ContactId>(
                        commands,
                        "contact.change-all",
                        bulk,
                        (context, first, batch) -> ChangeBatch.write(context, first, batch, change))
                .run(ids);
    }

    @Override
    public <C extends Contact> C change(
            C seen, Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        Objects.requireNonNull(change, "change");
        return change("contact.change", seen, change);
    }

    private <C extends Contact> C change(
            String name,
            C seen,
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        return commands.run(new ChangeContact<>(name, requireNonNull(seen), change));
    }

    @Override
    public Person changeJob(Person seen, Affiliation next, LocalDate day) {
        return change("contact.change-job", seen, new JobChange(null, next, day)::of);
    }

    @Override
    public Person changeJob(Person seen, Affiliation last, Affiliation next, LocalDate day) {
        Objects.requireNonNull(last, "the affiliation that ends");
        return change("contact.change-job", seen, new JobChange(last, next, day)::of);
    }

    @Override
    public <C extends Contact> C archive(C seen) {
        return commands.run(MoveContact.archive(requireNonNull(seen), null));
    }

    @Override
    public <C extends Contact> C archive(C seen, String reason) {
        Objects.requireNonNull(reason, "reason");
        return commands.run(MoveContact.archive(requireNonNull(seen), reason));
    }

    @Override
    public <C extends Contact> C deactivate(C seen, String reason) {
        Objects.requireNonNull(reason, "reason");
        return commands.run(MoveContact.deactivate(requireNonNull(seen), reason));
    }

    @Override
    public <C extends Contact> C activate(C seen) {
        return commands.run(MoveContact.activate(requireNonNull(seen)));
    }

    @Override
    public <C extends Contact> C advance(C seen, RoleKey role, StageKey stage) {
        return commands.run(RoleStep.advance(requireNonNull(seen), role, stage));
    }

    @Override
    public <C extends Contact> C convert(C seen, RoleKey from, RoleKey to) {
        return commands.run(RoleStep.convert(requireNonNull(seen), from, to));
    }

    @Override
    public <C extends Contact> C restore(C seen) {
        return commands.run(MoveContact.restore(requireNonNull(seen)));
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        Objects.requireNonNull(id, "id");
        return view.find(id);
    }

    @Override
    public Optional<Contact> findByExternalId(ExternalId id) {
        return byKey(ContactKey.of(id)).stream().findFirst();
    }

    @Override
    public List<Contact> findByEmail(String address) {
        return EmailAddress.parse(address)
                .fold(email -> byKey(ContactKey.of(email)), violations -> List.of());
    }

    @Override
    public List<Contact> findByPhone(String number) {
        return PhoneNumber.parse(number)
                .fold(
                        phone -> new PhoneLookUp(view, commands.derivations(), phone).find(),
                        violations -> List.of());
    }

    @Override
    public Page<Contact> list(PageRequest request) {
        return page(ContactStatus.ACTIVE, request);
    }

    @Override
    public Page<Contact> list(ContactStatus status, PageRequest request) {
        return page(status, request);
    }

    @Override
    public Page<Person> peopleOf(ContactId organization, PageRequest request) {
        Objects.requireNonNull(organization, "organization");
        return new PeopleAt(commands, organization, null).page(request);
    }

    @Override
    public Page<Person> peopleOf(ContactId organization, LocalDate day, PageRequest request) {
        Objects.requireNonNull(organization, "organization");
        return new PeopleAt(commands, organization, Objects.requireNonNull(day, "day"))
                .page(request);
    }

    @Override
    public Page<Contact> search(ContactSearch search, PageRequest request) {
        SearchTerms words = SearchTerms.of(search.text());
        ContactStatus status = search.status();
        Listing<Contact> hits =
                new Listing<>(commands.book(), listName(status, words), ContactPlace::of);
        SearchTerms terms = LabelSearch.withLabels(commands.view().aggregates(), words);
        return hits.page(
                request,
                size -> hits(terms, status, null, size),
                (place, size) -> hits(terms, status, ContactPlace.position(place), size));
    }

    private List<Contact> hits(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        // who typed nothing yet looks for nobody, while no terms are met by everybody
        return terms.isEmpty() ? List.of() : view.search(terms, status, after, size);
    }

    private static String listName(ContactStatus status, SearchTerms terms) {
        return terms.terms().stream()
                .flatMap(term -> term.beginnings().stream())
                .collect(Collectors.joining(" ", "search " + status + " ", ""));
    }

    @Override
    public Page<Contact> listByLabel(LabelId label, PageRequest request) {
        ContactKey key = ContactKey.of(label);
        Listing<Contact> listing =
                new Listing<>(
                        commands.book(),
                        "contacts labelled " + label,
                        contact -> new ListPlace("", contact.id().uuid()));
        return listing.page(
                request,
                size -> view.findByKey(key, size),
                (place, size) -> view.findByKey(key, ContactId.of(place.id()), size));
    }

    private List<Contact> byKey(ContactKey key) {
        return Holders.of(view, key).toList();
    }

    private Page<Contact> page(ContactStatus status, PageRequest request) {
        Listing<Contact> listing =
                new Listing<>(commands.book(), "contacts " + status, ContactPlace::of);
        return listing.page(
                request,
                size -> view.first(status, size),
                (place, size) -> view.after(status, ContactPlace.position(place), size));
    }

    private static <C extends Contact> C requireNonNull(C seen) {
        return Objects.requireNonNull(seen, "the contact as it was seen");
    }
}
