package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.ContactBook;
import dev.kith.Kith;
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
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
}
