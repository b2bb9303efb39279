package dev.kith.testkit;

import static dev.kith.testkit.ContactFields.assertWhole;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.after;
import static dev.kith.testkit.Sample.archived;
import static dev.kith.testkit.Sample.contact;
import static dev.kith.testkit.Sample.email;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.findByKey;
import static dev.kith.testkit.Sample.first;
import static dev.kith.testkit.Sample.found;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.ids;
import static dev.kith.testkit.Sample.moved;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.next;
import static dev.kith.testkit.Sample.paged;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.save;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.BookId;
import dev.kith.common.DateRange;
import dev.kith.common.FoldKey;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ExternalId;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Organization;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The clauses of {@link dev.kith.store.ContactView}. An adapter's test implements it. */
public interface ContactViewContract extends StorageFixture {

    /** An address that many share. */
    String EMAIL_OF_ALL = "shared@engines.example";

    /** Generated contacts of every sort come back whole. */
    @Test
    @Clause("CV-1")
    default void a_contact_is_found_as_it_was_added_field_for_field() {
        for (long seed = 1; seed <= 4; seed++) {
            ContactGenerator generator = ContactGenerator.seeded(seed);
            SplittableRandom random = new SplittableRandom(seed);
            List<Contact> added = new ArrayList<>();
            for (ContactDraft<? extends Contact, ?> draft : generator.contacts(60)) {
                added.add(contact(id(random.nextLong(), random.nextLong()), draft));
            }
            added.add(contact(id(seed), generator.huge()));
            added.add(contact(id(100 + seed), generator.nearlyEmpty()));
            write(
                    storage(),
                    unit -> {
                        added.forEach(unit.contacts()::add);
                        Contact own = added.get(0);
                        assertWhole(own, unit.contacts().find(own.id()).orElseThrow(), "own");
                    });

            for (Contact contact : added) {
                Contact found = find(storage(), contact.id()).orElseThrow();
                assertWhole(contact, found, generator.toString());
            }
        }
    }

    /** What a save brings replaces everything. */
    @Test
    @Clause("CV-1")
    default void a_contact_is_found_as_it_was_saved_last_field_for_field() {
        for (long seed = 11; seed <= 14; seed++) {
            ContactGenerator generator = ContactGenerator.seeded(seed);
            Contact stored = contact(id(seed), generator.huge());
            add(storage(), stored);
            for (int change = 0; change < 20; change++) {
                stored = next(stored, generator.person());
                save(storage(), stored);
                assertWhole(
                        stored,
                        find(storage(), stored.id()).orElseThrow(),
                        generator + ", change " + change);
            }
            stored = moved(stored, ContactStatus.ARCHIVED);
            save(storage(), stored);
            assertWhole(stored, find(storage(), stored.id()).orElseThrow(), "archived");
        }
    }

    /** Custom fields of every type come back, and find their contact. */
    @Test
    @Clause("CV-1")
    default void values_of_custom_fields_come_back_in_their_order() {
        FieldKey first = FieldKey.of("z-first");
        FieldKey second = FieldKey.of("a-second");
        Contact ada =
                contact(
                        id(1),
                        Person.known("Ada")
                                .field(
                                        first,
                                        FieldValue.of("a\n😀"),
                                        FieldValue.of(new BigDecimal("12.50")),
                                        FieldValue.of(false),
                                        FieldValue.of(LocalDate.of(2024, 2, 29)),
                                        FieldValue.of(PartialDate.ofMonthDay(2, 29)),
                                        FieldValue.of(Instant.parse("2026-05-01T12:00:00.000001Z")),
                                        FieldValue.of(ChoiceKey.of("small")),
                                        FieldValue.of(id(-7)),
                                        FieldValue.of(URI.create("https://a.example/ä")))
                                .field(second, FieldValue.of(1)));
        add(storage(), ada);

        assertWhole(ada, find(storage(), id(1)).orElseThrow(), "with fields");
        assertEquals(List.of(id(1)), ids(findByKey(storage(), ContactKey.of(second))));
        save(storage(), next(ada, ada.edit().withoutField(second)));
        assertEquals(List.of(), findByKey(storage(), ContactKey.of(second)));
        assertEquals(List.of(id(1)), ids(findByKey(storage(), ContactKey.of(first))));
    }

    /** Lists and look-ups give whole contacts, too. */
    @Test
    @Clause("CV-1")
    default void lists_and_look_ups_give_whole_contacts() {
        Contact huge =
                contact(id(1), ContactGenerator.seeded(5).huge().email("huge@engines.example"));
        add(storage(), huge);

        assertWhole(List.of(huge), active(storage()), "first");
        assertWhole(
                List.of(huge), findByKey(storage(), email("huge@engines.example")), "findByKey");
        SortPosition before = new SortPosition(new FoldKey(""), id(0, 0));
        assertWhole(List.of(huge), after(storage(), ContactStatus.ACTIVE, before, 9), "after");
    }

    /** An id that was never given finds nothing. */
    @Test
    @Clause("CV-1")
    default void an_unknown_id_finds_nothing() {
        add(storage(), named(id(1, 1), "Ada"));

        for (ContactId unknown : List.of(id(1, 2), id(0, 1), id(-1, 1), id(1, -1), id(0, 0))) {
            assertEquals(Optional.empty(), find(storage(), unknown));
        }
    }

    /** Everybody who shares a key is found, in the order of ids, with the highest bit last. */
    @Test
    @Clause("CV-2")
    default void a_key_finds_all_who_have_it_once_each_in_the_order_of_their_ids() {
        List<ContactId> ordered =
                List.of(
                        id(0, 1),
                        id(1, Long.MAX_VALUE),
                        id(1, Long.MIN_VALUE),
                        id(1, -1),
                        id(Long.MAX_VALUE, 0),
                        id(Long.MIN_VALUE, 0),
                        id(-1, 0));
        for (int i = ordered.size() - 1; i >= 0; i--) {
            add(
                    storage(),
                    contact(
                            ordered.get(i),
                            Person.known("n" + i)
                                    .email("shared@engines.example")
                                    .email("shared@ENGINES.example")
                                    .phone("+44 20 7946 0958")));
        }
        Contact third = find(storage(), ordered.get(3)).orElseThrow();
        save(storage(), moved(third, ContactStatus.ARCHIVED));

        assertEquals(ordered, ids(findByKey(storage(), email("shared@Engines.Example"))));
        assertEquals(
                ordered, ids(findByKey(storage(), ContactKey.of(PhoneNumber.of("442079460958")))));
    }

    /** An organisation leads to the people who are, were or will be there. */
    @Test
    @Clause("CV-2")
    default void an_organisation_finds_its_people_until_they_have_no_affiliation_with_it() {
        Affiliation here = Affiliation.at("Mill").withOrganization(id(9));
        DateRange past = DateRange.until(LocalDate.of(2020, 1, 1));
        Contact ada = contact(id(1), Person.known("Ada").affiliation(here).affiliation(here));
        Contact bob = contact(id(2), Person.known("Bob").affiliation(here.during(past)));
        Contact carl = contact(id(3), Person.known("Carl").affiliation(Affiliation.at("Mill")));
        add(storage(), bob, carl, ada);

        assertEquals(
                List.of(id(1), id(2)), ids(findByKey(storage(), ContactKey.ofPeopleAt(id(9)))));
        assertEquals(List.of(), findByKey(storage(), ContactKey.ofPeopleAt(id(1))));

        save(storage(), next(ada, Person.known("Ada")));

        assertEquals(List.of(id(2)), ids(findByKey(storage(), ContactKey.ofPeopleAt(id(9)))));
    }

    /** Pages of any size put together are all who have a key. */
    @Test
    @Clause("CV-2")
    default void pages_of_any_size_give_everybody_who_has_a_key_once() {
        ContactKey key = email(EMAIL_OF_ALL);
        SplittableRandom random = new SplittableRandom(61);
        List<ContactId> holders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ContactId id = id(random.nextLong(), random.nextLong());
            holders.add(id);
            add(
                    storage(),
                    contact(id, Person.known("n" + i).email(EMAIL_OF_ALL)),
                    named(id(random.nextLong(), random.nextLong()), "nobody " + i));
        }
        holders.sort(null);

        for (int size : new int[] {1, 2, 7, 49, 50, 51, 1_000}) {
            assertEquals(holders, pagedByKey(storage().view(BOOK).contacts(), key, size));
        }
        write(
                storage(),
                unit -> {
                    ContactId low = id(random.nextLong(), random.nextLong());
                    unit.contacts().add(contact(low, Person.draft().email(EMAIL_OF_ALL)));
                    Contact gone = unit.contacts().find(holders.get(20)).orElseThrow();
                    unit.contacts().save(renamed(gone, "x"), gone.revision());
                    Contact freed = unit.contacts().find(holders.get(30)).orElseThrow();
                    unit.contacts()
                            .save(next(freed, freed.edit().emails(List.of())), freed.revision());
                    List<ContactId> seen = new ArrayList<>(holders);
                    seen.remove(30);
                    seen.add(low);
                    seen.sort(null);
                    for (int size : new int[] {1, 7, 50, 51}) {
                        assertEquals(seen, pagedByKey(unit.contacts(), key, size));
                    }
                });
    }

    private static List<ContactId> pagedByKey(ContactView view, ContactKey key, int size) {
        List<ContactId> all = new ArrayList<>();
        List<Contact> page = view.findByKey(key, size);
        while (!page.isEmpty()) {
            assertTrue(page.size() <= size, "no more than asked for");
            all.addAll(ids(page));
            assertTrue(all.size() <= 1_000, "paging does not come to an end");
            page = view.findByKey(key, all.get(all.size() - 1), size);
        }
        return all;
    }

    /** An id is a place, whether or not a contact that has the key is at it. */
    @Test
    @Clause("CV-2")
    default void a_page_by_key_goes_on_behind_an_id_that_is_no_holders() {
        ContactKey key = email(EMAIL_OF_ALL);
        for (ContactId id : List.of(id(5, 5), id(7, 7), id(-1, 1))) {
            add(storage(), contact(id, Person.draft().email(EMAIL_OF_ALL)));
        }
        ContactView view = storage().view(BOOK).contacts();

        assertEquals(List.of(id(5, 5), id(7, 7), id(-1, 1)), ids(view.findByKey(key, id(0, 0), 9)));
        assertEquals(List.of(id(7, 7), id(-1, 1)), ids(view.findByKey(key, id(5, 5), 9)));
        assertEquals(List.of(id(7, 7)), ids(view.findByKey(key, id(6, -1), 1)));
        assertEquals(List.of(id(-1, 1)), ids(view.findByKey(key, id(7, -1), 9)));
        assertEquals(List.of(), ids(view.findByKey(key, id(-1, -1), 9)));
        assertEquals(List.of(), ids(view.findByKey(email("x@y.example"), id(0, 0), 9)));
    }

    /** Writes between two pages neither hide nor repeat who keeps the key. */
    @Test
    @Clause("CV-2")
    default void paging_by_key_gives_who_keeps_it_exactly_once_whatever_is_written_in_between() {
        ContactKey key = email(EMAIL_OF_ALL);
        for (int i = 20; i < 60; i++) {
            add(storage(), contact(id(i), Person.draft().email(EMAIL_OF_ALL)));
        }
        ContactView view = storage().view(BOOK).contacts();
        List<ContactId> seen = new ArrayList<>();
        List<Contact> page = view.findByKey(key, 5);
        for (int round = 0; !page.isEmpty(); round++) {
            seen.addAll(ids(page));
            Contact last = page.get(page.size() - 1);
            // before the place, and the very contact at which the page ended
            add(storage(), contact(id(round + 1), Person.draft().email(EMAIL_OF_ALL)));
            save(storage(), next(last, Person.known("without")));
            page = view.findByKey(key, last.id(), 5);
            assertTrue(round < 50, "paging does not come to an end");
        }

        List<ContactId> stayed = new ArrayList<>();
        for (int i = 20; i < 60; i++) {
            stayed.add(id(i));
        }
        assertEquals(stayed, seen);
    }

    /** Keys are compared exactly, and each kind for itself. */
    @Test
    @Clause("CV-2")
    default void a_key_finds_nobody_whose_key_differs_in_anything() {
        Contact holder =
                contact(
                        id(1),
                        Person.known("Ada")
                                .email("ada@engines.example")
                                .email("jos\u00E9@engines.example")
                                .phone("12345")
                                .externalId("crm", "4711")
                                .externalId("x", "😀"));
        add(storage(), holder);

        for (ContactKey other :
                List.of(
                        email("Ada@engines.example"),
                        email("ada@engines.example.org"),
                        email("jose\u0301@engines.example"),
                        email("jose@engines.example"),
                        new ContactKey(ContactKey.Kind.PHONE, "ada@engines.example"),
                        new ContactKey(ContactKey.Kind.EMAIL, "12345"),
                        new ContactKey(ContactKey.Kind.EXTERNAL_ID, "12345"),
                        new ContactKey(ContactKey.Kind.PHONE, "012345"),
                        new ContactKey(ContactKey.Kind.PHONE, ""),
                        new ContactKey(ContactKey.Kind.EXTERNAL_ID, "CRM\t4711"),
                        new ContactKey(ContactKey.Kind.EXTERNAL_ID, "crm4711"),
                        new ContactKey(ContactKey.Kind.EXTERNAL_ID, "x\t😁"))) {
            assertEquals(List.of(), findByKey(storage(), other), other + " as written in the test");
        }
        for (ContactKey own : ContactProjection.of(holder).keys()) {
            assertEquals(List.of(id(1)), ids(findByKey(storage(), own)), "its own key");
        }
    }

    /** Every key of every generated contact leads to it. */
    @Test
    @Clause("CV-2")
    default void every_key_of_a_contact_finds_it() {
        for (long seed = 21; seed <= 23; seed++) {
            List<Contact> added = new ArrayList<>();
            for (ContactDraft<? extends Contact, ?> draft :
                    ContactGenerator.seeded(seed).contacts(40)) {
                added.add(contact(id(1_000 * seed + added.size()), draft));
            }
            add(storage(), added.toArray(Contact[]::new));
            for (Contact contact : added) {
                for (ContactKey key : ContactProjection.of(contact).keys()) {
                    assertTrue(
                            ids(findByKey(storage(), key)).contains(contact.id()),
                            "seed " + seed + ": " + key.kind());
                }
            }
        }
    }

    /** A key goes with the change that takes it away, and comes with the one that brings it. */
    @Test
    @Clause("CV-2")
    default void a_key_that_a_contact_no_longer_has_does_not_find_it() {
        Contact ada = contact(id(1), Person.known("Ada").email("old@engines.example"));
        add(storage(), ada);
        Contact changed = next(ada, Person.known("Ada").email("new@engines.example"));
        save(storage(), changed);

        assertEquals(List.of(), findByKey(storage(), email("old@engines.example")));
        assertEquals(List.of(id(1)), ids(findByKey(storage(), email("new@engines.example"))));

        save(storage(), next(changed, Person.known("Ada").email("old@engines.example")));

        assertEquals(List.of(id(1)), ids(findByKey(storage(), email("old@engines.example"))));
        assertEquals(List.of(), findByKey(storage(), email("new@engines.example")));
    }

    /** Many are found as each by itself is: once, in order, and nobody of another book. */
    @Test
    @Clause("CV-9")
    default void many_ids_and_keys_find_what_each_of_them_finds() {
        ContactView view = storage().view(BOOK).contacts();
        List<ContactId> ids = new ArrayList<>();
        Set<ContactKey> keys = new LinkedHashSet<>();
        for (int i = 0; i < 150; i++) {
            ContactId id = id(i % 2 == 0 ? i : -i, i);
            ids.add(id);
            keys.add(email("n" + i + "@engines.example"));
            add(
                    storage(),
                    contact(
                            id,
                            Person.known("n" + i)
                                    .email("n" + i + "@engines.example")
                                    .email("n" + (i + 1) + "@engines.example")
                                    .externalId("crm", "n" + i)));
        }
        List<ContactId> ordered = ids.stream().sorted().toList();
        ids.add(id(4_711));
        ids.add(ids.get(0));
        keys.add(ContactKey.of(ExternalId.of("crm", "n3")));
        keys.add(email("nobody@engines.example"));

        assertEquals(ordered, ids(view.findAll(ids)));
        assertEquals(
                List.of(ordered.get(0), ordered.get(149)),
                ids(view.findAll(List.of(ordered.get(149), ordered.get(0)))));
        assertEquals(List.of(), view.findAll(List.of()));
        assertEquals(ordered, ids(view.findByKeys(keys)));
        assertEquals(
                List.of(id(2, 2), id(-3, 3)),
                ids(view.findByKeys(Set.of(email("n3@engines.example")))));
        assertEquals(List.of(), view.findByKeys(Set.of()));
    }

    /** The order is that of the fold key's UTF-8 bytes. */
    @Test
    @Clause("CV-3")
    default void contacts_are_listed_in_the_byte_order_of_their_folded_names() {
        // U+FFFD precedes what is beyond the basic plane in UTF-8, and follows it in UTF-16;
        // a locale's collation would put most of these elsewhere
        List<String> ordered =
                List.of(
                        "!", "1", "10", "2", "Ann", "anna", "Ännchen", "Anne", "Łukasz", "lz",
                        "Ørsted", "Zebra", "Ωmega", "Юрий", "שלום", "محمد", "太郎", "山田", "\uFFFD",
                        "𐀀", "😀", "𠮷野");
        List<Contact> contacts = new ArrayList<>();
        for (String name : ordered) {
            contacts.add(named(1_000 - contacts.size(), name));
        }
        List<FoldKey> keys = contacts.stream().map(c -> FoldKey.of(c.sortName())).toList();
        assertEquals(keys, keys.stream().sorted().toList(), "the test's own list");
        for (int i = 0; i < contacts.size(); i++) {
            add(storage(), contacts.get((i * 5 + 3) % contacts.size()));
        }

        assertEquals(ordered, names(active(storage())));
        assertEquals(ordered.subList(0, 3), names(first(storage(), BOOK, ContactStatus.ACTIVE, 3)));
        assertEquals(ordered, names(paged(storage(), ContactStatus.ACTIVE, 4)));
    }

    /** Equal names are ordered by id, with the highest bit last. */
    @Test
    @Clause("CV-3")
    default void contacts_of_the_same_folded_name_are_listed_by_id() {
        List<ContactId> ordered =
                List.of(
                        id(0, 0),
                        id(0, Long.MAX_VALUE),
                        id(0, Long.MIN_VALUE),
                        id(Long.MAX_VALUE, -1),
                        id(Long.MIN_VALUE, 0),
                        id(-1, -1));
        List<String> names = List.of("Zoë", "zoe", "ZOË", "Zoe\u0308", " zöe", "zoé");
        for (int i : new int[] {4, 1, 5, 0, 3, 2}) {
            add(storage(), named(ordered.get(i), names.get(i)));
        }

        assertEquals(ordered, ids(active(storage())));
        assertEquals(ordered, ids(paged(storage(), ContactStatus.ACTIVE, 1)));
    }

    /** Each status has its own list, and no list is longer than asked for. */
    @Test
    @Clause("CV-3")
    default void a_list_has_one_status_and_no_more_contacts_than_asked_for() {
        for (int i = 0; i < 10; i++) {
            Contact contact = named(i, "n" + i);
            add(storage(), contact);
            if (i % 3 == 0) {
                save(storage(), moved(contact, ContactStatus.ARCHIVED));
            }
        }

        assertEquals(
                List.of("n1", "n2", "n4"), names(first(storage(), BOOK, ContactStatus.ACTIVE, 3)));
        assertEquals(List.of("n0", "n3"), names(first(storage(), BOOK, ContactStatus.ARCHIVED, 2)));
        assertEquals(6, first(storage(), BOOK, ContactStatus.ACTIVE, 6).size());
        assertEquals(6, first(storage(), BOOK, ContactStatus.ACTIVE, 7).size());
        assertEquals(
                List.of("n2"),
                names(
                        after(
                                storage(),
                                ContactStatus.ACTIVE,
                                ContactProjection.position(named(1, "n1")),
                                1)));
    }

    /** Pages of any size put together are the list. */
    @Test
    @Clause("CV-4")
    default void pages_of_any_size_give_every_contact_once() {
        for (long seed = 31; seed <= 33; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Contact> added = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                ContactId id = id(random.nextLong(), random.nextLong());
                added.add(named(id, "name " + random.nextInt(6)));
            }
            add(storage(), added.toArray(Contact[]::new));

            List<ContactId> whole = ids(active(storage()));
            for (int size : new int[] {1, 2, 7, 29, 30, 31, 1_000}) {
                assertEquals(
                        whole,
                        ids(paged(storage(), ContactStatus.ACTIVE, size)),
                        "seed " + seed + ", pages of " + size);
            }
        }
        assertEquals(90, new HashSet<>(ids(active(storage()))).size());
    }

    /** A position is a place, whether or not a contact is at it. */
    @Test
    @Clause("CV-4")
    default void a_page_goes_on_behind_a_position_that_is_no_contacts() {
        add(storage(), named(id(5, 5), "B"), named(id(7, 7), "B"), named(id(1, 1), "D"));

        assertEquals(List.of(id(5, 5), id(7, 7), id(1, 1)), idsAfter("A", id(-1, -1)));
        assertEquals(List.of(id(5, 5), id(7, 7), id(1, 1)), idsAfter("B", id(5, 4)));
        assertEquals(List.of(id(7, 7), id(1, 1)), idsAfter("B", id(5, 5)));
        assertEquals(List.of(id(7, 7), id(1, 1)), idsAfter("B", id(6, -1)));
        assertEquals(List.of(id(1, 1)), idsAfter("B", id(-1, -1)));
        assertEquals(List.of(id(1, 1)), idsAfter("C", id(0, 0)));
        assertEquals(List.of(), idsAfter("D", id(1, 1)));
        assertEquals(List.of(), idsAfter("😀", id(0, 0)));
        assertEquals(List.of(id(5, 5), id(7, 7), id(1, 1)), idsAfter("", id(0, 0)));
    }

    private List<ContactId> idsAfter(String name, ContactId id) {
        SortPosition position = new SortPosition(FoldKey.of(name), id);
        return ids(after(storage(), ContactStatus.ACTIVE, position, 10));
    }

    /** Writes between two pages neither hide nor repeat a contact that stays as it is. */
    @Test
    @Clause("CV-4")
    default void paging_gives_what_stays_exactly_once_whatever_is_written_in_between() {
        for (int i = 10; i < 30; i++) {
            add(storage(), named(i, "n" + i));
        }
        List<String> seen = new ArrayList<>();
        List<Contact> page = first(storage(), BOOK, ContactStatus.ACTIVE, 5);
        int round = 0;
        while (!page.isEmpty()) {
            seen.addAll(names(page));
            Contact last = page.get(page.size() - 1);
            // before and behind the place, and the very contact at which the page ended
            add(storage(), named(100 + round, "n00" + round), named(200 + round, "z" + round));
            if (round < 4) {
                save(storage(), moved(last, ContactStatus.ARCHIVED));
                save(storage(), renamed(page.get(0), "a moved one"));
            }
            page = after(storage(), ContactStatus.ACTIVE, Sample.last(page), 5);
            round++;
            assertTrue(round < 50, "paging does not come to an end");
            if (round > 10) {
                break;
            }
        }

        for (int i = 10; i < 30; i++) {
            String name = "n" + i;
            assertEquals(1, seen.stream().filter(name::equals).count(), name);
        }
    }

    /** Archiving and restoring move a contact from list to list. */
    @Test
    @Clause("CV-5")
    default void a_contact_moves_to_the_list_of_its_new_status() {
        Contact ada = named(1, "Ada");
        add(storage(), ada, named(2, "Bob"));

        Contact aside = moved(ada, ContactStatus.ARCHIVED);
        save(storage(), aside);
        assertEquals(List.of("Bob"), names(active(storage())));
        assertEquals(List.of("Ada"), names(archived(storage())));

        save(storage(), moved(aside, ContactStatus.ACTIVE));
        assertEquals(List.of("Ada", "Bob"), names(active(storage())));
        assertEquals(List.of(), archived(storage()));
    }

    /** A new name brings a new place, in one list. */
    @Test
    @Clause("CV-5")
    default void a_contact_moves_to_the_place_of_its_new_sort_name() {
        Contact ada = named(1, "Ada");
        add(storage(), ada, named(2, "Bob"));

        Contact zoe = renamed(ada, "Zoe");
        save(storage(), zoe);
        assertEquals(List.of("Bob", "Zoe"), names(active(storage())));
        assertEquals(List.of("Bob", "Zoe"), names(paged(storage(), ContactStatus.ACTIVE, 1)));

        save(storage(), next(zoe, zoe.edit().sortAs("Aaa")));
        assertEquals(List.of("Zoe", "Bob"), names(active(storage())));
    }

    /** After any writes all lists and look-ups are those of a list in memory. */
    @Test
    @Clause("CV-5")
    default void lists_and_look_ups_follow_every_write() {
        for (long seed = 41; seed <= 44; seed++) {
            ModelBook model = new ModelBook(seed);
            BookId book = BookId.of("followed " + seed);
            for (int step = 0; step < 15; step++) {
                write(storage(), book, unit -> model.write(unit.contacts(), 4));
                model.check(storage().view(book).contacts());
            }
        }
    }

    /** Organisations stand among people. */
    @Test
    @Clause("CV-3")
    default void people_and_organisations_are_listed_together() {
        add(
                storage(),
                contact(id(1), Organization.named("Mill & Sons")),
                contact(id(2), Person.named("Zoe", "Mill")),
                contact(id(3), Person.named("Ada", "Mills")));

        assertEquals(List.of("Mill & Sons", "Zoe Mill", "Ada Mills"), names(active(storage())));
    }

    /** A token is found by its beginning, by nothing else of it, and in one piece. */
    @Test
    @Clause("CV-6")
    default void a_search_finds_who_has_a_token_that_begins_so() {
        add(
                storage(),
                contact(id(1), Person.known("Ada Lovelace").email("ada@engines.example")),
                contact(id(2), Person.known("Adam").nickname("love_lace")),
                contact(id(3), Person.known("Eve").phone("+44 20 7946 0958")),
                contact(id(4), Person.known("Zo\u00EB").sortAs("\u592A\u90CE 10%")));

        assertEquals(List.of(id(1), id(2)), ids(found(storage(), "ada")));
        assertEquals(List.of(id(1), id(2)), ids(found(storage(), "AD\u00C1")));
        assertEquals(List.of(id(1)), ids(found(storage(), "ada ad lovel")));
        assertEquals(List.of(id(1)), ids(found(storage(), "ada@eng")));
        assertEquals(List.of(id(2)), ids(found(storage(), "lace")));
        assertEquals(List.of(id(3)), ids(found(storage(), "+44 (20) 79")));
        assertEquals(List.of(id(4)), ids(found(storage(), "zoe")));
        assertEquals(List.of(id(4)), ids(found(storage(), "\u90CE")));
        assertEquals(List.of(id(4)), ids(found(storage(), "10")));
        for (String text :
                List.of(
                        "da",
                        "adaa",
                        "ada eve",
                        "ada@engines.example.org",
                        "da@eng",
                        "7946",
                        "zz",
                        "\u592A\u592A")) {
            assertEquals(List.of(), found(storage(), text), text);
        }
    }

    /** Beginnings are compared as they are, and one of several is enough. */
    @Test
    @Clause("CV-6")
    default void a_term_is_met_by_any_of_its_beginnings_and_no_terms_by_everybody() {
        add(
                storage(),
                contact(id(1), Person.known("Ada")),
                contact(id(2), Person.known("Bob")),
                contact(id(3), Person.known("Cy Ada")));

        assertEquals(List.of(id(1), id(2), id(3)), ids(found(storage(), " ?")));
        assertEquals(List.of(id(1), id(2), id(3)), ids(searched(term("b", "ada", "c"))));
        assertEquals(List.of(id(3)), ids(searched(term("b", "ada"), term("x", "c"))));
        for (String pattern : List.of("a%", "_da", "a*", "A", "ada ", "'", "\\", "b\u0000")) {
            assertEquals(List.of(), searched(term(pattern)), pattern);
        }
    }

    private List<Contact> searched(SearchTerm... terms) {
        return storage()
                .view(BOOK)
                .contacts()
                .search(new SearchTerms(List.of(terms)), ContactStatus.ACTIVE, null, 10);
    }

    private static SearchTerm term(String... beginnings) {
        return new SearchTerm(List.of(beginnings));
    }

    /** Every token of every generated contact finds it, whole and by its first character. */
    @Test
    @Clause("CV-6")
    default void every_token_of_a_contact_finds_it_and_all_who_share_it() {
        for (long seed = 51; seed <= 52; seed++) {
            List<Contact> added = new ArrayList<>();
            for (ContactDraft<? extends Contact, ?> draft :
                    ContactGenerator.seeded(seed).contacts(60)) {
                added.add(contact(id(1_000 * seed + added.size()), draft));
            }
            BookId book = BookId.of("searched " + seed);
            add(storage(), book, added.toArray(Contact[]::new));
            Set<String> beginnings = new TreeSet<>();
            for (Contact contact : added) {
                for (String token :
                        ContactProjection.of(contact).tokens().stream().limit(40).toList()) {
                    beginnings.add(token);
                    beginnings.add(token.substring(0, token.offsetByCodePoints(0, 1)));
                }
            }
            for (String beginning : beginnings) {
                SearchTerms terms = new SearchTerms(List.of(term(beginning)));
                assertEquals(
                        added.stream()
                                .filter(c -> ModelBook.has(c, terms))
                                .map(Contact::id)
                                .collect(Collectors.toSet()),
                        Set.copyOf(
                                ids(
                                        storage()
                                                .view(book)
                                                .contacts()
                                                .search(terms, ContactStatus.ACTIVE, null, 100))),
                        "seed " + seed + ": " + beginning);
            }
        }
    }

    /** Each status is searched for itself. */
    @Test
    @Clause("CV-6")
    default void a_search_finds_one_status_only() {
        Contact ada = named(1, "Ada");
        add(storage(), ada, named(2, "Adam"));
        save(storage(), moved(ada, ContactStatus.ARCHIVED));
        SearchTerms terms = SearchTerms.of("ada");
        ContactView view = storage().view(BOOK).contacts();

        assertEquals(List.of("Adam"), names(found(storage(), "ada")));
        assertEquals(List.of("Ada"), names(view.search(terms, ContactStatus.ARCHIVED, null, 9)));
        assertEquals(List.of(), view.search(terms, ContactStatus.INACTIVE, null, 9));
    }

    /** Another book's contacts are not found. */
    @Test
    @Clause("CV-6")
    default void a_search_finds_nobody_of_another_book() {
        add(storage(), named(1, "Ada"));
        add(storage(), OTHER_BOOK, named(2, "Ada"));

        assertEquals(List.of(id(1)), ids(found(storage(), "ada")));
        assertEquals(List.of(id(2)), ids(found(storage().view(OTHER_BOOK).contacts(), "ada")));
    }

    /** Rare words and words that everybody has are found in the same order. */
    @Test
    @Clause("CV-7")
    default void hits_come_in_sort_order_once_each_in_pages_of_any_size() {
        List<Contact> added = new ArrayList<>();
        String[] names = {"\uFFFD", "𐀀", "Ann", "ann", "Änn", "Zoe", "!"};
        for (int i = 0; i < 700; i++) {
            String rare = i % 100 == 3 ? " rare" : "";
            String half = i % 2 == 0 ? " half" : "";
            ContactId id = id(i % 3 == 0 ? -i : i, 700 - i);
            added.add(
                    contact(
                            id,
                            Person.known(names[i % names.length])
                                    .nickname("common" + rare + half + " one" + i)));
        }
        add(storage(), added.toArray(Contact[]::new));

        for (String text : List.of("rare", "common", "half rare", "one1 common", "half", "one5")) {
            SearchTerms terms = SearchTerms.of(text);
            List<ContactId> ordered =
                    added.stream()
                            .filter(contact -> ModelBook.has(contact, terms))
                            .sorted(Comparator.comparing(ContactProjection::position))
                            .map(Contact::id)
                            .toList();
            for (int size : new int[] {1, 7, 699, 1_000}) {
                if (ordered.size() / size < 100) {
                    assertEquals(ordered, ids(pagedSearch(terms, size)), text + " by " + size);
                }
            }
        }
    }

    /** No more than asked for, behind a place where nobody needs to be. */
    @Test
    @Clause("CV-7")
    default void hits_go_on_behind_a_position_and_are_no_more_than_asked_for() {
        add(storage(), named(id(5, 5), "B"), named(id(7, 7), "B"), named(id(1, 1), "Bd"));
        ContactView view = storage().view(BOOK).contacts();
        SearchTerms terms = SearchTerms.of("b");
        SortPosition between = new SortPosition(FoldKey.of("B"), id(6, -1));

        assertEquals(
                List.of(id(7, 7), id(1, 1)),
                ids(view.search(terms, ContactStatus.ACTIVE, between, 9)));
        assertEquals(List.of(id(7, 7)), ids(view.search(terms, ContactStatus.ACTIVE, between, 1)));
        assertEquals(
                List.of(id(5, 5), id(7, 7)),
                ids(view.search(terms, ContactStatus.ACTIVE, null, 2)));
        SortPosition last = new SortPosition(FoldKey.of("bd"), id(1, 1));
        assertEquals(List.of(), view.search(terms, ContactStatus.ACTIVE, last, 2));
    }

    /** Writes between two pages neither hide nor repeat a hit that stays as it is. */
    @Test
    @Clause("CV-7")
    default void paging_through_hits_gives_what_stays_exactly_once() {
        for (int i = 10; i < 30; i++) {
            add(storage(), named(i, "n" + i + " hit"));
        }
        SearchTerms terms = SearchTerms.of("hit");
        ContactView view = storage().view(BOOK).contacts();
        List<String> seen = new ArrayList<>();
        List<Contact> page = view.search(terms, ContactStatus.ACTIVE, null, 5);
        for (int round = 0; round < 10 && !page.isEmpty(); round++) {
            seen.addAll(names(page));
            add(storage(), named(100 + round, "n00" + round + " hit"));
            save(storage(), renamed(page.get(page.size() - 1), "n00 hit no more"));
            page = view.search(terms, ContactStatus.ACTIVE, Sample.last(page), 5);
        }

        for (int i = 10; i < 30; i++) {
            String name = "n" + i + " hit";
            assertEquals(1, seen.stream().filter(name::equals).count(), name);
        }
    }

    private List<Contact> pagedSearch(SearchTerms terms, int size) {
        ContactView view = storage().view(BOOK).contacts();
        List<Contact> all = new ArrayList<>();
        List<Contact> page = view.search(terms, ContactStatus.ACTIVE, null, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            assertTrue(all.size() < 10_000, "paging does not come to an end");
            page = view.search(terms, ContactStatus.ACTIVE, Sample.last(page), size);
        }
        return all;
    }

    /**
     * Words come and go with the write that changes them, and stay while another value has them.
     */
    @Test
    @Clause("CV-8")
    default void a_contact_is_found_by_what_it_has_and_not_by_what_it_had() {
        Contact ada =
                contact(id(1), Person.known("Ada King").nickname("King").email("k@old.example"));
        add(storage(), ada);
        Contact changed = next(ada, ada.edit().nicknames(List.of("Queen")).emails(List.of()));
        save(storage(), changed);

        assertEquals(List.of(id(1)), ids(found(storage(), "queen")));
        assertEquals(List.of(id(1)), ids(found(storage(), "king")), "the name still has it");
        assertEquals(List.of(), found(storage(), "old"));
        assertEquals(List.of(), found(storage(), "k@old.example"));

        Contact back = next(changed, changed.edit().email("k@old.example"));
        save(storage(), back);
        save(storage(), next(back, back.edit().displayAs("Somebody")));

        assertEquals(List.of(id(1)), ids(found(storage(), "k@old.example")));
        assertEquals(List.of(), found(storage(), "king"));
        assertEquals(List.of(id(1)), ids(found(storage(), "somebody queen")));
    }

    /** What is old is forgotten, and what is new is found, however often it changes. */
    @Test
    @Clause("CV-8")
    default void a_word_is_found_after_many_changes() {
        Contact ada = contact(id(1), Person.known("Ada"));
        add(storage(), ada, named(2, "Bob word0"));
        for (int i = 0; i < 300; i++) {
            ada = next(ada, ada.edit().nicknames(List.of("word" + i % 3)));
            save(storage(), ada);
        }

        assertEquals(List.of(id(2)), ids(found(storage(), "word0")));
        assertEquals(List.of(), found(storage(), "word1"));
        assertEquals(List.of(id(1)), ids(found(storage(), "word2")));
    }

    /** A unit searches what it has written, and is alone in that until it commits. */
    @Test
    @Clause("CV-8")
    default void a_unit_finds_its_own_writes_and_nobody_else_does() {
        Contact ada = named(1, "Ada old");
        add(storage(), ada, named(2, "Adam"), named(3, "Adele"));
        write(
                storage(),
                unit -> {
                    unit.contacts().save(renamed(ada, "Zoe new"), ada.revision());
                    unit.contacts().add(named(4, "Adamant"));

                    for (ContactView own :
                            List.of(unit.contacts(), storage().view(BOOK).contacts())) {
                        assertEquals(List.of("Zoe new"), names(found(own, "new")));
                        assertEquals(List.of(), found(own, "old"));
                        assertEquals(List.of("Adam", "Adamant", "Adele"), names(found(own, "ad")));
                        assertEquals(
                                List.of("Adam", "Adamant"),
                                names(
                                        own.search(
                                                SearchTerms.of("ad"),
                                                ContactStatus.ACTIVE,
                                                null,
                                                2)));
                        assertEquals(
                                List.of("Adele"),
                                names(
                                        own.search(
                                                SearchTerms.of("ad"),
                                                ContactStatus.ACTIVE,
                                                ContactProjection.position(named(4, "Adamant")),
                                                2)));
                    }
                    assertEquals(
                            List.of("Ada old", "Adam", "Adele"),
                            names(Threads.elsewhere(() -> found(storage(), "ad"))));
                });

        assertEquals(List.of("Adam", "Adamant", "Adele"), names(found(storage(), "ad")));
    }

    /** What a unit took back was never there. */
    @Test
    @Clause("CV-8")
    default void what_was_rolled_back_is_not_found() {
        add(storage(), named(1, "Ada"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(named(2, "Adam"));
                                    throw new IllegalStateException("taken back");
                                }));

        assertEquals(List.of("Ada"), names(found(storage(), "ad")));
    }
}
