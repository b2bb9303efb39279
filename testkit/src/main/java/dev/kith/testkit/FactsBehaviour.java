package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.contact.Affiliation;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import java.time.Duration;
import java.util.List;
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
