package dev.kith.testkit;

import static dev.kith.testkit.ContactFields.assertWhole;
import static dev.kith.testkit.Sample.contact;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.moved;
import static dev.kith.testkit.Sample.next;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A book as a sorted map, which writes at random into a store and into itself, and tells whether
 * both then read the same. Few names and keys, so that ties, moves and shared keys are frequent.
 */
final class ModelBook {

    // U+10000 and above follow U+FFFD in UTF-8 and precede it in UTF-16
    private static final String[] NAMES = {
        "Ann", "ann", "Anna", "Änn", "\uFFFD", "𐀀", "😀", "山田", "محمد", "!", "Zoë", "Zoe\u0308"
    };
    private static final String[] EMAILS = {
        "a@engines.example", "A@engines.example", "a@Bücher.example", "ä@engines.example"
    };

    /** Words that few, many, all or none of the contacts have, and several at once. */
    private static final String[] SEARCHES = {
        "ann",
        "a",
        "anna",
        "zo",
        "山",
        "田",
        "م",
        "engines",
        "example",
        "a@eng",
        "ä@engines",
        "an engines",
        "anna bücher example",
        "xn",
        "z b",
        "annab",
        "mail"
    };

    private final long seed;
    private final SplittableRandom random;
    private final Map<ContactId, Contact> contacts = new TreeMap<>();

    ModelBook(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    /** Makes that many writes to a store, and the same to the model. */
    void write(ContactStore store, int count) {
        for (int i = 0; i < count; i++) {
            if (contacts.isEmpty() || random.nextInt(3) == 0) {
                Contact added = contact(freshId(), draft());
                store.add(added);
                contacts.put(added.id(), added);
            } else {
                Contact stored = any();
                Contact changed = changed(stored);
                store.save(changed, stored.revision());
                contacts.put(changed.id(), changed);
            }
        }
    }

    /** Tells whether a view reads as the model does, by every id, by every key and in all pages. */
    void check(ContactView view) {
        String where = "seed " + seed;
        for (Contact contact : contacts.values()) {
            assertWhole(contact, view.find(contact.id()).orElseThrow(), where);
        }
        for (String address : EMAILS) {
            ContactKey key = Sample.email(address);
            List<Contact> holders = holders(key);
            assertWhole(holders, view.findByKey(key, 1_000), where + ", by key");
            ContactId from = any().id();
            List<Contact> rest = holders.stream().filter(c -> c.id().compareTo(from) > 0).toList();
            assertWhole(rest, view.findByKey(key, from, 1_000), where + ", the rest by key");
            assertEquals(
                    Sample.ids(rest.stream().limit(2).toList()),
                    Sample.ids(view.findByKey(key, from, 2)),
                    where + ", a page by key");
        }
        for (ContactStatus status : ContactStatus.values()) {
            List<Contact> listed = listed(status);
            assertWhole(listed, view.first(status, listed.size() + 1), where + ", " + status);
            assertEquals(
                    Sample.ids(listed.stream().limit(3).toList()),
                    Sample.ids(view.first(status, 3)),
                    where + ", the first page of " + status);
            SortPosition from = ContactProjection.position(any());
            List<Contact> rest =
                    listed.stream()
                            .filter(c -> ContactProjection.position(c).compareTo(from) > 0)
                            .toList();
            assertWhole(rest, view.after(status, from, 1_000), where + ", the rest of " + status);
            for (String text : SEARCHES) {
                checkSearch(view, text, listed, from, where + ", " + text + " in " + status);
            }
        }
    }

    private static void checkSearch(
            ContactView view, String text, List<Contact> listed, SortPosition from, String where) {
        if (listed.isEmpty()) {
            return;
        }
        ContactStatus status = listed.get(0).status();
        SearchTerms terms = SearchTerms.of(text);
        List<Contact> hits = listed.stream().filter(contact -> has(contact, terms)).toList();
        assertWhole(hits, view.search(terms, status, null, hits.size() + 1), where);
        List<Contact> rest =
                hits.stream()
                        .filter(c -> ContactProjection.position(c).compareTo(from) > 0)
                        .limit(3)
                        .toList();
        assertWhole(rest, view.search(terms, status, from, 3), where + ", behind a position");
    }

    /** The rule at its plainest. */
    static boolean has(Contact contact, SearchTerms terms) {
        List<String> tokens = ContactProjection.of(contact).tokens();
        return terms.terms().stream().allMatch(term -> isMet(term, tokens));
    }

    static boolean isMet(SearchTerm term, Collection<String> tokens) {
        return term.beginnings().stream()
                .anyMatch(beginning -> tokens.stream().anyMatch(t -> t.startsWith(beginning)));
    }

    private List<Contact> holders(ContactKey key) {
        return contacts.values().stream()
                .filter(contact -> ContactProjection.has(contact, key))
                .toList();
    }

    private List<Contact> listed(ContactStatus status) {
        return contacts.values().stream()
                .filter(contact -> contact.status() == status)
                .sorted(Comparator.comparing(ContactProjection::position))
                .toList();
    }

    private Contact any() {
        return new ArrayList<>(contacts.values()).get(random.nextInt(contacts.size()));
    }

    private Contact changed(Contact stored) {
        if (random.nextInt(3) == 0) {
            boolean active = stored.status() == ContactStatus.ACTIVE;
            return moved(stored, active ? ContactStatus.ARCHIVED : ContactStatus.ACTIVE);
        }
        return next(stored, draft());
    }

    private PersonDraft draft() {
        PersonDraft draft = Person.known(NAMES[random.nextInt(NAMES.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.email(EMAILS[random.nextInt(EMAILS.length)]);
        }
        return draft;
    }

    private ContactId freshId() {
        ContactId fresh = id(random.nextLong(), random.nextLong());
        return contacts.containsKey(fresh) ? freshId() : fresh;
    }
}
