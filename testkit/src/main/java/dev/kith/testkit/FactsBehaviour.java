package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.Change;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.fact.Fact;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.fact.FactValues;
import dev.kith.form.FactValuesForm;
import dev.kith.form.FormNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a host sees of facts. */
public interface FactsBehaviour extends StorageFixture {

    /** The library's own facts follow what they come from, in one unit with it. */
    @Test
    default void the_librarys_facts_follow_notes_relationships_and_affiliations() {
        Host host = new Host(storage());
        ContactBook book = host.book;
        Organization engines = book.contacts().add(Organization.named("Engines"));
        Organization looms = book.contacts().add(Organization.named("Looms"));
        Person ada =
                book.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .affiliation(Affiliation.at(engines))
                                        .affiliation(Affiliation.at(engines).withTitle("again")));
        assertFact(book, engines.id(), "people-count", FactValue.of(1));
        assertFact(book, looms.id(), "people-count", FactValue.of(0));

        ada =
                book.contacts()
                        .change(ada, p -> p.edit().affiliations(List.of(Affiliation.at(looms))));
        Relationship related =
                book.relationships()
                        .relate(
                                Relationship.draft(
                                        engines.id(), RelationshipTypeKey.PARENT_OF, looms.id()));
        Note first = book.notes().add(Note.draft(ada.id(), "called"));
        host.clock.advance(Duration.ofHours(1));
        Note second = book.notes().add(Note.draft(ada.id(), "called again"));

        assertFact(book, engines.id(), "people-count", FactValue.of(0));
        assertFact(book, looms.id(), "people-count", FactValue.of(1));
        assertFact(book, looms.id(), "relationship-count", FactValue.of(1));
        assertFact(book, ada.id(), "note-count", FactValue.of(2));
        assertFact(book, ada.id(), "last-note", FactValue.of(second.writtenAt()));
        book.notes().remove(second);
        book.relationships().remove(related);
        assertFact(book, ada.id(), "last-note", FactValue.of(first.writtenAt()));
        assertFact(book, engines.id(), "relationship-count", FactValue.of(0));
        assertEquals(
                1,
                book.contacts().find(engines.id()).orElseThrow().revision().number(),
                "a fact is no change of its contact");
        assertEquals(0, book.facts().rebuild());
    }

    private static void assertFact(
            ContactBook book, ContactId contact, String key, FactValue value) {
        assertEquals(List.of(value), book.facts().find(contact, FactKey.of(key)), key);
    }

    /** Whatever commands did, what they wrote is what a rebuild makes. */
    @Test
    default void rebuilding_changes_nothing() {
        for (long seed = 1; seed <= 5; seed++) {
            SettableClock clock = SettableClock.at("2026-05-01T12:00:00Z");
            ContactBook book =
                    Kith.builder()
                            .storage(storage())
                            .clock(clock)
                            .build()
                            .book(BookId.of("book-" + seed));
            Random random = new Random(seed);
            List<ContactId> contacts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                contacts.add(book.contacts().add(Organization.named("Org " + i)).id());
                contacts.add(book.contacts().add(Person.known("Person " + i)).id());
            }
            List<Note> notes = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                clock.advance(Duration.ofMinutes(1));
                step(book, random, contacts, notes);
            }

            List<List<Fact>> before = contacts.stream().map(book.facts()::of).toList();
            assertEquals(0, book.facts().rebuild(), "seed " + seed);
            assertEquals(before, contacts.stream().map(book.facts()::of).toList(), "seed " + seed);
        }
    }

    private static void step(
            ContactBook book, Random random, List<ContactId> contacts, List<Note> notes) {
        ContactId one = contacts.get(random.nextInt(contacts.size()));
        ContactId other = contacts.get(random.nextInt(contacts.size()));
        switch (random.nextInt(4)) {
            case 0 -> notes.add(book.notes().add(Note.draft(one, "note")));
            case 1 -> {
                if (!notes.isEmpty()) {
                    book.notes().remove(notes.remove(random.nextInt(notes.size())));
                }
            }
            case 2 -> {
                if (!one.equals(other)) {
                    relate(book, one, other);
                }
            }
            default -> employ(book, one, other);
        }
    }

    private static void relate(ContactBook book, ContactId one, ContactId other) {
        Optional<Relationship> known =
                book
                        .relationships()
                        .of(one, RelationshipFilter.all(), PageRequest.first(1))
                        .items()
                        .stream()
                        .map(relation -> relation.relationship())
                        .findFirst();
        known.ifPresentOrElse(
                book.relationships()::remove,
                () ->
                        book.relationships()
                                .relate(
                                        Relationship.draft(
                                                one, RelationshipTypeKey.REFERRED_BY, other)));
    }

    private static void employ(ContactBook book, ContactId one, ContactId other) {
        Contact employee = book.contacts().find(one).orElseThrow();
        Contact employer = book.contacts().find(other).orElseThrow();
        if (employee instanceof Person person && employer instanceof Organization organization) {
            book.contacts()
                    .change(
                            person,
                            p ->
                                    p.affiliations().size() > 2
                                            ? p.edit().affiliations(List.of())
                                            : p.edit().affiliation(Affiliation.at(organization)));
        }
    }

    /** A host declares facts of its own, sets them and finds them. */
    @Test
    default void a_host_sets_the_facts_that_it_declared() {
        FactKey wine = FactKey.of("favourite-wine");
        Kith kith =
                Kith.builder()
                        .storage(storage())
                        .fact(FactDefinition.of(wine, FactType.TEXT, "no wine is known"))
                        .build();
        ContactBook book = kith.book(Sample.BOOK);
        ContactId ada = book.contacts().add(Person.known("Ada")).id();

        book.facts().set(ada, wine, FactValue.of("Chianti"));

        assertEquals(List.of(FactValue.of("Chianti")), book.facts().find(ada, wine));
        assertEquals(List.of(), kith.book(Sample.OTHER_BOOK).facts().of(ada));
        assertThrows(
                FactRefusedException.class,
                () -> book.facts().set(ada, FactKey.of("note-count"), FactValue.of(7)));
        book.facts().clear(ada, wine);
        assertEquals(List.of(), book.facts().find(ada, wine));
    }

    /** A fact that is set under a key is set once. */
    @Test
    default void a_repeated_command_on_a_fact_changes_nothing() {
        FactKey wine = FactKey.of("favourite-wine");
        ContactBook book =
                Kith.builder()
                        .storage(storage())
                        .fact(FactDefinition.of(wine, FactType.TEXT, "no wine is known"))
                        .build()
                        .book(Sample.BOOK);
        ContactId ada = book.contacts().add(Person.known("Ada")).id();
        CommandKey key = CommandKey.of("k");

        book.once(key).facts().set(ada, wine, FactValue.of("Chianti"));
        book.facts().set(ada, wine, FactValue.of("Rioja"));
        book.once(key).facts().set(ada, wine, FactValue.of("Chianti"));

        assertEquals(List.of(FactValue.of("Rioja")), book.facts().find(ada, wine));
        assertThrows(
                CommandKeyReusedException.class,
                () -> book.once(key).facts().set(ada, wine, FactValue.of("Malbec")));
    }

    /** What a host does is in the log, and listeners hear of it. */
    @Test
    default void a_fact_that_a_host_sets_has_a_history() {
        FactKey wine = FactKey.of("favourite-wine");
        FactDefinition several =
                FactDefinition.of(wine, FactType.TEXT, "no wine is known").withSeveralValues();
        List<ChangeEntry> told = new ArrayList<>();
        Host host =
                new Host(
                        storage(),
                        builder ->
                                builder.fact(several)
                                        .listener(notice -> told.addAll(notice.entries())));
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactId bob = host.contacts().add(Person.known("Bob")).id();
        told.clear();
        FactValue chianti = FactValue.of("Chianti");
        FactValue rioja = FactValue.of("Rioja");
        ContactBook maria = host.book.as(Actor.user("maria"));

        maria.facts().set(ada, wine, chianti);
        maria.facts().set(ada, wine, List.of(rioja, chianti));
        maria.facts().set(ada, wine, List.of(chianti, rioja));
        maria.facts().clear(ada, wine);
        maria.facts().clear(ada, wine);
        maria.facts().set(ada, wine, rioja);
        maria.facts().set(bob, wine, rioja);

        FactId id = FactId.of(ada, wine);
        List<Change> changes = host.book.history().of(id, PageRequest.first(9)).items();
        assertEquals(
                List.of(Operation.ADDED, Operation.REMOVED, Operation.CHANGED, Operation.ADDED),
                changes.stream().map(change -> change.entry().operation()).toList());
        for (int i = 0; i < changes.size(); i++) {
            ChangeEntry entry = changes.get(i).entry();
            assertEquals(4 - i, entry.number());
            assertEquals(4 - i, entry.revision().number());
            assertEquals(List.of(ada), entry.contacts());
            assertEquals("fact.set", entry.command().name());
            assertEquals(Actor.user("maria"), entry.command().actor());
        }
        Change changed = changes.get(2);
        assertEquals(List.of("values"), changed.entry().fields());
        assertEquals(
                new FactValues(ada, wine, List.of(chianti, rioja)),
                new FactValuesForm().read(changed.after().orElseThrow()));
        assertTrue(changed.before("values").isPresent());
        assertEquals(Optional.empty(), changes.get(1).after());
        assertTrue(changes.get(1).before("values").isPresent());
        assertEquals(
                List.of("fact", "fact", "fact", "fact", "fact"),
                told.stream().map(entry -> entry.subject().kind()).toList());
        assertEquals(7, host.book.history().after(ChangeCursor.start(), 99).changes().size());
    }

    /** The history of a contact says what the host said of it, page by page in one order. */
    @Test
    default void the_history_of_a_contact_has_the_facts_that_the_host_set() {
        FactKey wine = FactKey.of("favourite-wine");
        FactKey orders = FactKey.of("open-orders");
        Host host =
                new Host(
                        storage(),
                        builder ->
                                builder.fact(FactDefinition.of(wine, FactType.TEXT, "none known"))
                                        .fact(FactDefinition.of(orders, FactType.NUMBER, "none")));
        for (long seed = 61; seed <= 63; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Person ada = host.contacts().add(Person.known("Ada"));
            ContactId bob = host.contacts().add(Person.known("Bob")).id();
            List<String> expected = new ArrayList<>(List.of("contact 1"));
            int[] counts = {0, 0};
            for (int i = 0; i < 40; i++) {
                int choice = random.nextInt(3);
                String unlike = seed + " " + i;
                if (choice == 0) {
                    ada = host.contacts().change(ada, a -> a.edit().displayAs(unlike));
                    expected.add(0, "contact " + ada.revision());
                } else {
                    FactKey key = choice == 1 ? wine : orders;
                    FactValue value = choice == 1 ? FactValue.of(unlike) : FactValue.of(i);
                    host.book.facts().set(ada.id(), key, value);
                    host.book.facts().set(bob, key, value);
                    counts[choice - 1]++;
                    expected.add(0, key + " " + counts[choice - 1]);
                }
            }
            ContactId id = ada.id();
            for (int size : new int[] {1, 2, 7, 40, 41, 1_000}) {
                assertEquals(
                        expected,
                        Pages.all(size, request -> host.book.history().of(id, request)).stream()
                                .map(FactsBehaviour::told)
                                .toList(),
                        "seed " + seed + ", pages of " + size);
            }
            assertEquals(Optional.of(ada), host.book.history().contactAt(id, host.clock.instant()));
        }
    }

    private static String told(Change change) {
        String name = change.after("key").map(FormNode::text).orElse("contact");
        return name + " " + change.entry().number();
    }

    /** Whoever moves from a page that is to come to one that was read is not passed over. */
    @Test
    default void nobody_is_passed_over_while_facts_are_rebuilt() {
        Host host = new Host(storage());
        FactKey notes = FactKey.of("note-count");
        List<Person> people = new ArrayList<>();
        host.book.unit(
                () -> {
                    // more than a page of them
                    for (int number = 1_000; number < 1_204; number++) {
                        people.add(host.contacts().add(Person.known("n" + number)));
                    }
                });
        Person away = host.contacts().archive(people.get(3));
        Person named = people.get(203);
        Person archived = people.get(202);
        Person beside = people.get(201);
        List<Person> wrong = List.of(away, named, archived, beside);
        storage()
                .unit(
                        Sample.BOOK,
                        unit -> {
                            for (Person person : wrong) {
                                unit.facts().put(person.id(), notes, List.of(FactValue.of(7)));
                            }
                            return wrong.size();
                        });
        List<String> done = new ArrayList<>();
        Runnable meanwhile =
                () -> {
                    done.add("moved");
                    host.contacts().change(named, seen -> seen.edit().displayAs("a"));
                    host.contacts().archive(archived);
                    host.contacts().restore(away);
                };
        Host rebuilding = new Host(new BusyBetweenPages(storage(), meanwhile));

        assertEquals(4, rebuilding.book.facts().rebuild());

        assertEquals(List.of("moved"), done);
        for (Person person : wrong) {
            assertEquals(
                    List.of(FactValue.of(0)), host.book.facts().find(person.id(), notes), "right");
        }
        assertEquals(0, host.book.facts().rebuild());
    }

    /** What follows from entries of the log has none of its own. */
    @Test
    default void a_fact_of_the_library_leaves_no_entry() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();

        host.book.notes().add(Note.draft(ada, "called"));
        host.book.facts().rebuild();

        assertEquals(
                List.of("contact", "note"),
                host.book.history().after(ChangeCursor.start(), 99).changes().stream()
                        .map(change -> change.entry().subject().kind())
                        .toList());
    }
}
