package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.change.Change;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.History;
import dev.kith.change.Readability;
import dev.kith.change.UnreadableChangeException;
import dev.kith.common.Actor;
import dev.kith.common.AggregateId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteId;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.form.FormNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What of the past is kept from whom, and how it ends. */
public interface HistoryPrivacyBehaviour extends StorageFixture {

    /** In the clear, so that it is known whose values an entry has when nobody can read them. */
    @Test
    default void an_entry_names_the_contacts_that_it_is_about() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        Person person = host.contacts().add(Person.known("Bob"));
        ContactId bob = person.id();
        host.contacts().change(person, b -> b.edit().displayAs("Robert"));
        Note note = host.book.notes().add(Note.draft(ada, "x"));
        note = host.book.notes().change(note, n -> n.text("y"));
        host.book.notes().remove(note);
        Relationship knows = related(host, bob, ada, "x");
        host.book.relationships().change(knows, r -> r.note("y"));
        Role juror = host.book.roles().define(Role.draft(RoleKey.of("juror"), "Juror"));

        assertEquals(List.of(List.of(bob), List.of(bob)), contacts(host.book, bob));
        assertEquals(
                List.of(List.of(ada), List.of(ada), List.of(ada)), contacts(host.book, note.id()));
        List<ContactId> both = Stream.of(ada, bob).sorted().toList();
        assertEquals(List.of(both, both), contacts(host.book, knows.id()));
        assertEquals(List.of(List.of()), contacts(host.book, juror.id()));
    }

    private static List<List<ContactId>> contacts(ContactBook book, AggregateId id) {
        return changes(book, id).stream().map(change -> change.entry().contacts()).toList();
    }

    private static Relationship related(Host host, ContactId from, ContactId to, String note) {
        return host.book
                .relationships()
                .relate(Relationship.draft(from, RelationshipTypeKey.FRIEND_OF, to).note(note));
    }

    /** What nobody can read any more is still there. */
    @Test
    default void a_shredded_history_keeps_its_entries_and_its_chain() {
        ShreddingCodec codec = new ShreddingCodec();
        Host host =
                new Host(storage(), builder -> builder.payloadCodec(codec).hashChain(book -> true));
        Person ada = host.contacts().add(Person.known("Ada"));
        Person bob = host.contacts().add(Person.known("Bob"));
        host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
        History history = host.book.history();
        assertEquals("Zoe", at(host, ada.id()).displayName());

        codec.shred(ada.id());

        Change last = changes(host.book, ada.id()).get(0);
        assertEquals(List.of("displayAs", "sortName"), last.entry().fields());
        assertUnreadable(last);
        UnreadableChangeException refused =
                assertThrows(UnreadableChangeException.class, () -> last.before("displayAs"));
        assertEquals(last.entry().id(), refused.entry());
        assertEquals(Readability.LOST, refused.readability());
        assertThrows(UnreadableChangeException.class, () -> at(host, ada.id()));
        assertEquals("Bob", at(host, bob.id()).displayName());
        assertTrue(history.verify().isWhole());
        assertEquals(3, history.verify().hashed());
    }

    /** The entry stays for everybody, so that nobody's feed has gaps; its values do not. */
    @Test
    default void values_of_a_note_for_its_author_are_withheld_from_everybody_else() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactBook maria = host.book.as(Actor.user("maria"));
        ContactBook jo = host.book.as(Actor.user("jo"));
        ContactBook service = host.book.as(Actor.service("maria"));
        Note note = maria.notes().add(Note.draft(ada, "a").visibleTo(NoteVisibility.ALL));
        note = maria.notes().change(note, n -> n.text("b").visibleTo(NoteVisibility.AUTHOR));
        note = maria.notes().change(note, n -> n.text("c"));
        note = maria.notes().change(note, n -> n.text("d").visibleTo(NoteVisibility.TEAM));
        note = maria.notes().change(note, n -> n.text("e"));
        note = maria.notes().change(note, n -> n.visibleTo(NoteVisibility.AUTHOR));
        maria.notes().remove(note);
        Note open = maria.notes().add(Note.draft(ada, "f"));
        jo.notes().remove(open);

        for (ContactBook seeing : List.of(maria, host.book)) {
            assertEquals(
                    "-e ee ed dc cb ba a-", texts(changes(seeing, note.id())), "nothing withheld");
            assertEquals("a- ba cb dc ed ee -e f- -f", texts(feed(seeing)));
        }
        for (ContactBook other : List.of(jo, service)) {
            assertEquals("? ? ed ? ? ? a-", texts(changes(other, note.id())));
            assertEquals("a- ? ? ? ed ? ? f- -f", texts(feed(other)));
            Change hidden = changes(other, note.id()).get(4);
            Change seen = changes(maria, note.id()).get(4);
            assertEquals(seen.entry(), hidden.entry());
            assertEquals(List.of("text"), hidden.entry().fields());
            assertEquals(List.of(ada), hidden.entry().contacts());
            assertFalse(hidden.isReadable());
            for (Executable reading :
                    List.<Executable>of(
                            hidden::after,
                            () -> hidden.after("text"),
                            () -> hidden.after("visibility"),
                            () -> hidden.before("text"))) {
                UnreadableChangeException refused =
                        assertThrows(UnreadableChangeException.class, reading);
                assertEquals(Readability.WITHHELD, refused.readability());
                assertEquals(hidden.entry().id(), refused.entry());
            }
        }
        assertEquals("Ada", at(host, ada).displayName());
        Instant now = host.clock.instant();
        assertEquals("Ada", jo.history().contactAt(ada, now).orElseThrow().displayName());
    }

    /** The texts of each change of a note, after and before; a hyphen for none. */
    private static String texts(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.entry().subject().kind().equals("note"))
                .map(
                        change ->
                                change.readability() == Readability.WITHHELD
                                        ? "?"
                                        : text(change) + textBefore(change))
                .collect(Collectors.joining(" "));
    }

    private static String text(Change change) {
        return change.after("text").map(FormNode::text).orElse("-");
    }

    private static String textBefore(Change change) {
        boolean kept =
                change.entry().operation() == Operation.CHANGED
                        && !change.entry().fields().contains("text");
        return kept ? text(change) : change.before("text").map(FormNode::text).orElse("-");
    }

    private static List<Change> feed(ContactBook book) {
        return book.history().after(ChangeCursor.start(), 1_000).changes();
    }

    /** What nobody can read is not what is kept from one. */
    @Test
    default void lost_values_are_told_apart_from_withheld_ones() {
        ShreddingCodec codec = new ShreddingCodec();
        Host host = new Host(storage(), builder -> builder.payloadCodec(codec));
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactBook maria = host.book.as(Actor.user("maria"));
        NoteId note = maria.notes().add(Note.draft(ada, "x").visibleTo(NoteVisibility.AUTHOR)).id();
        Change hers = changes(maria, note).get(0);
        Change others = changes(host.book.as(Actor.user("jo")), note).get(0);
        assertEquals(Readability.READABLE, hers.readability());
        assertEquals(Readability.WITHHELD, others.readability());

        codec.shred(ada);

        for (Change change : List.of(hers, others)) {
            assertEquals(Readability.LOST, change.readability());
            assertUnreadable(change);
        }
    }

    private static Contact at(Host host, ContactId id) {
        return host.book.history().contactAt(id, host.clock.instant()).orElseThrow();
    }

    private static void assertUnreadable(Change change) {
        assertFalse(change.isReadable());
        assertThrows(UnreadableChangeException.class, change::after);
    }

    /**
     * The key of a contact is that of all that was ever said about it, be it still there or not.
     */
    @Test
    default void notes_and_relationships_are_shredded_with_any_of_their_contacts() {
        ShreddingCodec codec = new ShreddingCodec();
        Host host =
                new Host(storage(), builder -> builder.payloadCodec(codec).hashChain(book -> true));
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactId bob = host.contacts().add(Person.known("Bob")).id();
        ContactId eve = host.contacts().add(Person.known("Eve")).id();
        Note gone = host.book.notes().add(Note.draft(ada, "secret"));
        host.book.notes().remove(gone);
        Note kept = host.book.notes().add(Note.draft(bob, "known"));
        Relationship from = related(host, ada, bob, "secret");
        Relationship to = related(host, eve, ada, "secret");
        Relationship others = related(host, eve, bob, "known");

        codec.shred(ada);

        for (AggregateId id : List.of(gone.id(), from.id(), to.id())) {
            changes(host.book, id).forEach(HistoryPrivacyBehaviour::assertUnreadable);
        }
        assertEquals(2, changes(host.book, gone.id()).size());
        assertEquals("known", text(host.book, kept.id(), "text"));
        assertEquals("known", text(host.book, others.id(), "note"));
        assertTrue(host.book.history().verify().isWhole());
    }

    private static String text(ContactBook book, AggregateId id, String field) {
        Optional<FormNode> value = changes(book, id).get(0).after(field);
        return value.map(FormNode::text).orElse("");
    }

    /** A codec that fails refuses the command before anything is written. */
    @Test
    default void a_codec_that_throws_refuses_the_command_and_leaves_the_unit_usable() {
        ShreddingCodec codec = new ShreddingCodec();
        Host host = new Host(storage(), builder -> builder.payloadCodec(codec));
        host.book.unit(
                () -> {
                    host.contacts().add(Person.known("Ada"));
                    codec.fail(true);
                    assertThrows(
                            IllegalStateException.class,
                            () -> host.contacts().add(Person.known("Bob")));
                    codec.fail(false);
                    host.contacts().add(Person.known("Carl"));
                });

        assertEquals(List.of("Ada", "Carl"), host.listed());
    }

    private static List<Change> changes(ContactBook book, AggregateId id) {
        return book.history().of(id, PageRequest.first(1_000)).items();
    }
}
