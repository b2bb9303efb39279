package dev.kith.testkit;

import static dev.kith.testkit.FactSamples.HOBBY;
import static dev.kith.testkit.FactSamples.LAST_SEEN;
import static dev.kith.testkit.FactSamples.VISITS;
import static dev.kith.testkit.FactSamples.number;
import static dev.kith.testkit.FactSamples.put;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.contact;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.ids;
import static dev.kith.testkit.Sample.moved;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.next;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.save;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.BookId;
import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.ContactQuery.OfFact;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactTerm;
import dev.kith.store.FactView;
import dev.kith.store.KeyRange;
import dev.kith.store.MatchView;
import dev.kith.store.SortPosition;
import dev.kith.store.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clauses of {@link MatchView}. An adapter's test implements it. */
public interface MatchViewContract extends StorageFixture {

    /** Queries of every shape over contacts of every kind match whom they are met by. */
    @Test
    @Clause("MV-1")
    default void a_query_matches_those_who_meet_each_of_its_clauses() {
        for (long seed = 1; seed <= 2; seed++) {
            BookId book = BookId.of("matched " + seed);
            List<Contact> added = generated(storage(), book, seed);
            List<Fact> facts = facts(storage(), book, added);
            FactView stored = storage().view(book).facts();
            MatchView view = storage().view(book).matches();
            QueryGenerator queries = new QueryGenerator(added, facts, seed);
            for (int i = 0; i < 300; i++) {
                ContactQuery query = queries.next();
                for (ContactStatus status : List.of(ContactStatus.ACTIVE, ContactStatus.ARCHIVED)) {
                    List<ContactId> expected =
                            added.stream()
                                    .filter(each -> each.status() == status)
                                    .filter(each -> query.isMetBy(each, stored))
                                    .sorted(Comparator.comparing(ContactProjection::position))
                                    .map(Contact::id)
                                    .toList();
                    String what = "seed " + seed + ", query " + i + " " + query;
                    assertEquals(expected, ids(view.find(query, status, null, 1_000)), what);
                    assertEquals(expected.size(), view.count(query, status), what);
                }
            }
        }
    }

    /** A contact is whole, and as it was stored last. */
    @Test
    @Clause("MV-1")
    default void what_is_matched_is_the_contact_itself() {
        Contact ada = named(1, "Ada");
        add(storage(), ada, named(2, "Adam"));
        Contact changed = next(ada, ada.edit().nicknames(List.of("Countess")));
        save(storage(), changed);

        Contact found = view().find(all(), ContactStatus.ACTIVE, null, 1).get(0);

        assertTrue(changed.hasSameContent(found));
        assertEquals(changed.state(), found.state());
    }

    /** Each status and each book by itself. */
    @Test
    @Clause("MV-1")
    default void a_query_is_about_one_status_of_one_book() {
        Contact ada = Sample.withEmail(1, "Ada", "a@one.example");
        add(storage(), ada, Sample.withEmail(2, "Adam", "b@one.example"));
        add(storage(), OTHER_BOOK, Sample.withEmail(3, "Eve", "c@one.example"));
        save(storage(), moved(ada, ContactStatus.ARCHIVED));
        put(storage(), id(2), VISITS, number(1));

        for (ContactQuery query :
                List.of(all(), has(domain("one.example")), has(domain("one.example"), visits(1)))) {
            assertEquals(List.of("Adam"), names(found(query)));
            assertEquals(1, view().count(query, ContactStatus.ACTIVE));
        }
        assertEquals(List.of("Ada"), names(view().find(all(), ContactStatus.ARCHIVED, null, 9)));
        assertEquals(0, view().count(has(visits(1)), ContactStatus.ARCHIVED));
        assertEquals(0, view().count(all(), ContactStatus.INACTIVE));
        assertEquals(
                0,
                storage().view(OTHER_BOOK).matches().count(has(visits(1)), ContactStatus.ACTIVE));
    }

    /** All of them, not those of a page. */
    @Test
    @Clause("MV-3")
    default void matches_are_counted() {
        List<Contact> added = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            String domain = i % 5 == 0 ? "one.example" : "two.example";
            added.add(Sample.withEmail(i, "n" + i, i + "@" + domain));
        }
        add(storage(), added.toArray(Contact[]::new));

        assertEquals(250, view().count(all(), ContactStatus.ACTIVE));
        assertEquals(50, view().count(has(domain("one.example")), ContactStatus.ACTIVE));
        assertEquals(200, view().count(lacks(domain("one.example")), ContactStatus.ACTIVE));
        assertEquals(0, view().count(has(domain("no.example")), ContactStatus.ACTIVE));
        assertEquals(0, view().count(all(), ContactStatus.ARCHIVED));
    }

    /** Few and many matches, scattered and together, come in one order. */
    @Test
    @Clause("MV-2")
    default void matches_come_in_sort_order_once_each_in_pages_of_any_size() {
        List<Contact> added = new ArrayList<>();
        String[] names = {"\uFFFD", "𐀀", "Ann", "ann", "Änn", "Zoe", "!"};
        for (int i = 0; i < 700; i++) {
            String rarely = i % 100 == 3 ? "rare.example" : "often.example";
            ContactId id = id(i % 3 == 0 ? -i : i, 700 - i);
            added.add(
                    contact(
                            id,
                            Person.known(names[i % names.length])
                                    .email("x@" + rarely)
                                    .email("y@" + (i % 2) + ".example")));
        }
        add(storage(), added.toArray(Contact[]::new));
        FactView facts = storage().view(BOOK).facts();

        for (ContactQuery query :
                List.of(
                        all(),
                        has(domain("rare.example")),
                        has(domain("often.example")),
                        new ContactQuery(
                                List.of(
                                        clause(false, domain("0.example")),
                                        clause(true, domain("rare.example")))))) {
            List<ContactId> ordered =
                    added.stream()
                            .filter(contact -> query.isMetBy(contact, facts))
                            .sorted(Comparator.comparing(ContactProjection::position))
                            .map(Contact::id)
                            .toList();
            for (int size : new int[] {1, 7, 699, 1_000}) {
                if (ordered.size() / size < 100) {
                    assertEquals(ordered, ids(paged(query, size)), query + " by " + size);
                }
            }
        }
    }

    /** No more than asked for, behind a place where nobody needs to be. */
    @Test
    @Clause("MV-2")
    default void matches_go_on_behind_a_position_and_are_no_more_than_asked_for() {
        add(storage(), named(id(5, 5), "B"), named(id(7, 7), "B"), named(id(1, 1), "Bd"));
        SortPosition between = new SortPosition(FoldKey.of("B"), id(6, -1));
        ContactQuery query = has(new OfTerm(ContactTerm.Field.KIND, KeyRange.exactly("PERSON")));

        assertEquals(
                List.of(id(7, 7), id(1, 1)),
                ids(view().find(query, ContactStatus.ACTIVE, between, 9)));
        assertEquals(List.of(id(7, 7)), ids(view().find(query, ContactStatus.ACTIVE, between, 1)));
        assertEquals(
                List.of(id(5, 5), id(7, 7)),
                ids(view().find(query, ContactStatus.ACTIVE, null, 2)));
        SortPosition last = new SortPosition(FoldKey.of("bd"), id(1, 1));
        assertEquals(List.of(), view().find(query, ContactStatus.ACTIVE, last, 2));
    }

    /** Writes between two pages neither hide nor repeat a match that stays as it is. */
    @Test
    @Clause("MV-2")
    default void paging_through_matches_gives_what_stays_exactly_once() {
        for (int i = 10; i < 30; i++) {
            add(storage(), Sample.withEmail(i, "n" + i, i + "@one.example"));
        }
        ContactQuery query = has(domain("one.example"));
        List<String> seen = new ArrayList<>();
        List<Contact> page = view().find(query, ContactStatus.ACTIVE, null, 5);
        for (int round = 0; round < 10 && !page.isEmpty(); round++) {
            seen.addAll(names(page));
            add(storage(), Sample.withEmail(100 + round, "n00" + round, "z@one.example"));
            Contact last = page.get(page.size() - 1);
            save(storage(), next(last, last.edit().emails(List.of())));
            page = view().find(query, ContactStatus.ACTIVE, Sample.last(page), 5);
        }

        for (int i = 10; i < 30; i++) {
            String name = "n" + i;
            assertEquals(1, seen.stream().filter(name::equals).count(), name);
        }
    }

    /** Values and facts come and go with the write that changes them. */
    @Test
    @Clause("MV-4")
    default void a_contact_is_matched_by_what_is_so_and_not_by_what_was() {
        Contact ada = Sample.withEmail(1, "Ada", "a@one.example");
        add(storage(), ada, named(2, "Bob"));
        put(storage(), id(1), VISITS, number(1));
        Contact changed = ada;
        for (int i = 0; i < 200; i++) {
            changed = next(changed, changed.edit().emails(List.of()).email("a@" + i + ".example"));
            save(storage(), changed);
            put(storage(), id(1), VISITS, number(i));
        }

        assertEquals(List.of(), found(has(domain("one.example"))));
        assertEquals(List.of(), found(has(visits(198))));
        assertEquals(List.of(id(1)), ids(found(has(domain("199.example"), visits(199)))));
        assertEquals(List.of(id(2)), ids(found(lacks(domain("199.example")))));
        assertEquals(List.of(id(2)), ids(found(lacks(visits(199)))));

        put(storage(), id(1), VISITS);

        assertEquals(0, view().count(has(visits(199)), ContactStatus.ACTIVE));
        assertEquals(2, view().count(lacks(visits(199)), ContactStatus.ACTIVE));
    }

    /** A unit matches what it has written, and is alone in that until it commits. */
    @Test
    @Clause("MV-4")
    default void a_unit_matches_its_own_writes_and_nobody_else_does() {
        Contact ada = Sample.withEmail(1, "Ada", "a@one.example");
        add(storage(), ada, Sample.withEmail(2, "Adam", "b@one.example"), named(3, "Adele"));
        put(storage(), id(3), VISITS, number(1));
        ContactQuery one = has(domain("one.example"));
        write(
                storage(),
                unit -> {
                    Contact gone = next(ada, ada.edit().emails(List.of()));
                    unit.contacts().save(gone, ada.revision());
                    unit.contacts().add(Sample.withEmail(4, "Adamant", "d@one.example"));
                    unit.facts().put(id(2), VISITS, List.of(number(1)));
                    unit.facts().put(id(3), VISITS, List.of());

                    for (MatchView own : List.of(unit.matches(), view())) {
                        assertEquals(List.of("Adam", "Adamant"), names(found(own, one)));
                        assertEquals(2, own.count(one, ContactStatus.ACTIVE));
                        assertEquals(
                                List.of("Adam"),
                                names(own.find(one, ContactStatus.ACTIVE, null, 1)));
                        assertEquals(
                                List.of("Adamant"),
                                names(
                                        own.find(
                                                one,
                                                ContactStatus.ACTIVE,
                                                ContactProjection.position(named(2, "Adam")),
                                                1)));
                        assertEquals(List.of("Adam"), names(found(own, has(visits(1)))));
                        assertEquals(
                                List.of("Ada", "Adamant", "Adele"),
                                names(found(own, lacks(visits(1)))));
                    }
                    assertEquals(
                            List.of("Ada", "Adam"), names(Threads.elsewhere(() -> found(one))));
                    assertEquals(
                            List.of("Adele"),
                            names(Threads.elsewhere(() -> found(has(visits(1))))));
                });

        assertEquals(List.of("Adam", "Adamant"), names(found(one)));
        assertEquals(List.of("Adam"), names(found(has(visits(1)))));
    }

    /** What a unit took back was never there. */
    @Test
    @Clause("MV-4")
    default void what_was_rolled_back_is_not_matched() {
        add(storage(), named(1, "Ada"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(named(2, "Adam"));
                                    unit.facts().put(id(1), VISITS, List.of(number(1)));
                                    throw new IllegalStateException("taken back");
                                }));

        assertEquals(List.of("Ada"), names(found(all())));
        assertEquals(0, view().count(has(visits(1)), ContactStatus.ACTIVE));
    }

    private MatchView view() {
        return storage().view(BOOK).matches();
    }

    private List<Contact> found(ContactQuery query) {
        return found(view(), query);
    }

    private static List<Contact> found(MatchView view, ContactQuery query) {
        return view.find(query, ContactStatus.ACTIVE, null, 1_000);
    }

    private List<Contact> paged(ContactQuery query, int size) {
        List<Contact> all = new ArrayList<>();
        List<Contact> page = view().find(query, ContactStatus.ACTIVE, null, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            assertTrue(all.size() < 10_000, "paging does not come to an end");
            page = view().find(query, ContactStatus.ACTIVE, Sample.last(page), size);
        }
        return all;
    }

    private static ContactQuery all() {
        return new ContactQuery(List.of());
    }

    /** Each of them must be there. */
    private static ContactQuery has(Sought... sought) {
        return new ContactQuery(List.of(sought).stream().map(each -> clause(false, each)).toList());
    }

    private static ContactQuery lacks(Sought sought) {
        return new ContactQuery(List.of(clause(true, sought)));
    }

    private static Alternatives clause(boolean isLacking, Sought sought) {
        return new Alternatives(List.of(new Literal(isLacking, List.of(sought))));
    }

    private static Sought domain(String domain) {
        return new OfTerm(ContactTerm.Field.DOMAIN, KeyRange.exactly(domain));
    }

    private static Sought visits(long many) {
        return new OfFact(VISITS, KeyRange.exactly(number(many).key()));
    }

    /** Contacts of every kind, two of them put aside, some of them changed. */
    private static List<Contact> generated(Storage storage, BookId book, long seed) {
        List<Contact> added = new ArrayList<>();
        ContactGenerator contacts = ContactGenerator.seeded(seed);
        for (int i = 0; i < 30; i++) {
            added.add(contact(id(1_000 * seed + i), contacts.typical(i)));
        }
        for (ContactDraft<? extends Contact, ?> draft : contacts.contacts(40)) {
            added.add(contact(id(1_000 * seed + added.size()), draft));
        }
        add(storage, book, added.toArray(Contact[]::new));
        for (int i = 0; i < added.size(); i += 5) {
            Contact seen = added.get(i);
            Contact changed =
                    i % 10 == 0
                            ? renamed(seen, "Renamed " + i)
                            : moved(seen, ContactStatus.ARCHIVED);
            write(storage, book, unit -> unit.contacts().save(changed, seen.revision()));
            added.set(i, changed);
        }
        return added;
    }

    private static List<Fact> facts(Storage storage, BookId book, List<Contact> contacts) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i += 2) {
            ContactId id = contacts.get(i).id();
            facts.addAll(putSome(storage, book, id, VISITS, FactSamples.NUMBERS, i));
            facts.addAll(putSome(storage, book, id, LAST_SEEN, FactSamples.INSTANTS, i));
            facts.addAll(putSome(storage, book, id, HOBBY, FactSamples.TEXTS, i));
        }
        return facts;
    }

    private static List<Fact> putSome(
            Storage storage,
            BookId book,
            ContactId contact,
            FactKey key,
            List<FactValue> samples,
            int which) {
        List<FactValue> some =
                List.of(
                        samples.get(which % samples.size()),
                        samples.get((which * 7 + 1) % samples.size()));
        write(storage, book, unit -> unit.facts().put(contact, key, some));
        return some.stream().map(value -> new Fact(contact, key, value)).toList();
    }
}
