package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Notes;
import dev.kith.contact.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of what is written about contacts. */
public interface NotesBehaviour extends StorageFixture {

    /** Who wrote it and when is known, and the contact stays as it is. */
    @Test
    default void a_note_is_the_actors_who_adds_it_and_changes_no_contact() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));
        Actor maria = Actor.user("maria");
        String text = "Met at the fair.\r\n\tLikes 😀 and <b>engines</b> ";

        Note note = host.book.as(maria).notes().add(Note.draft(ada.id(), text));

        assertEquals(text, note.text());
        assertEquals(Optional.of(maria), note.author());
        assertEquals(Optional.empty(), note.authorName());
        assertEquals(host.clock.instant().truncatedTo(ChronoUnit.MICROS), note.writtenAt());
        assertEquals(NoteVisibility.ALL, note.visibility());
        assertEquals(Revision.FIRST, note.revision());
        assertEquals(Optional.of(note), host.book.notes().find(note.id()));
        assertEquals(List.of(note), notes(host.book, ada.id()));
        assertEquals(
                ada.revision(), host.contacts().find(ada.id()).orElseThrow().revision(), "contact");
        assertEquals(Optional.empty(), host.otherBook.notes().find(note.id()), "another book");
        assertEquals(List.of(), notes(host.otherBook, ada.id()));
    }

    private static List<Note> notes(ContactBook book, ContactId contact) {
        return book.notes().of(contact, PageRequest.first(1_000)).items();
    }

    /** What another program wrote down keeps its author's name and its time. */
    @Test
    default void an_imported_note_keeps_the_name_of_its_author_and_its_time() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        Instant then = Instant.parse("1843-09-01T12:00:00.123456789Z");

        Note note =
                host.book.notes().add(Note.draft(ada, "x").authorName(" Mary ").writtenAt(then));

        assertEquals(Optional.of("Mary"), note.authorName());
        assertEquals(Optional.empty(), note.author());
        assertEquals(then.truncatedTo(ChronoUnit.MICROS), note.writtenAt());
        assertEquals(Actor.system(), note.created().by());
        assertEquals(note, host.book.notes().find(note.id()).orElseThrow());
    }

    /** All that is wrong is said at once, and nothing is stored. */
    @Test
    default void everything_that_is_wrong_with_a_note_is_listed() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));

        InvalidValueException refused =
                assertThrows(
                        InvalidValueException.class,
                        () ->
                                host.book
                                        .notes()
                                        .add(
                                                Note.draft(ada.id(), "x".repeat(100_001))
                                                        .authorName("\n")
                                                        .writtenAt(Instant.MAX)));

        assertEquals(
                List.of("text", "authorName", "writtenAt"),
                refused.violations().stream().map(Violation::path).toList());
        assertThrows(
                NotFoundException.class,
                () -> host.book.notes().add(Note.draft(Sample.id(4711), "x")));
        assertEquals(List.of(), notes(host.book, ada.id()));
        host.book.notes().add(Note.draft(ada.id(), "x".repeat(100_000)));
        host.contacts().archive(ada);
        host.book.notes().add(Note.draft(ada.id(), "why"));
        assertEquals(2, notes(host.book, ada.id()).size(), "archived contacts have notes, too");
    }

    /** A note is changed and removed from the version that was seen. */
    @Test
    default void a_note_is_changed_and_removed_from_the_version_seen() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactId bob = host.contacts().add(Person.known("Bob")).id();
        Notes notes = host.book.as(Actor.user("maria")).notes();
        Note first = notes.add(Note.draft(ada, "a"));
        host.clock.advance(Duration.ofHours(1));

        Note second = host.book.as(Actor.user("jo")).notes().change(first, n -> n.text("b"));

        assertEquals(Revision.of(2), second.revision());
        assertEquals("b", second.text());
        assertEquals(first.writtenAt(), second.writtenAt());
        assertEquals(first.author(), second.author());
        assertEquals(Actor.user("jo"), second.changed().by());
        assertEquals(second, notes.change(second, n -> n.text("b")), "no change");
        for (Executable stale :
                List.<Executable>of(
                        () -> notes.change(first, n -> n.text("c")), () -> notes.remove(first))) {
            assertEquals(second.revision(), assertThrows(StaleException.class, stale).actual());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> notes.change(second, n -> Note.draft(bob, n.text())));
        assertEquals(List.of(second), notes(host.book, ada));
        notes.remove(second);
        assertEquals(Optional.empty(), notes.find(second.id()));
        assertEquals(List.of(), notes(host.book, ada));
        for (Executable gone :
                List.<Executable>of(
                        () -> notes.change(second, n -> n.text("c")), () -> notes.remove(second))) {
            assertThrows(NotFoundException.class, gone);
        }
    }

    /** A note for its author is there for nobody else, however it is asked for. */
    @Test
    default void a_note_for_its_author_is_hidden_from_everybody_else() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactBook maria = host.book.as(Actor.user("maria"));
        ContactBook jo = host.book.as(Actor.user("jo"));
        ContactBook service = host.book.as(Actor.service("maria"));
        Note own = maria.notes().add(Note.draft(ada, "own").visibleTo(NoteVisibility.AUTHOR));
        Note team = maria.notes().add(Note.draft(ada, "team").visibleTo(NoteVisibility.TEAM));

        for (ContactBook other : List.of(jo, service)) {
            assertEquals(Optional.empty(), other.notes().find(own.id()));
            assertEquals(List.of(team), Pages.all(1, request -> other.notes().of(ada, request)));
            for (Executable command :
                    List.<Executable>of(
                            () -> other.notes().change(own, n -> n.text("x")),
                            () -> other.notes().remove(own))) {
                assertEquals(own.id(), assertThrows(NotFoundException.class, command).id());
            }
        }
        for (ContactBook seeing : List.of(maria, host.book)) {
            assertEquals(Optional.of(own), seeing.notes().find(own.id()));
            assertEquals(2, notes(seeing, ada).size());
        }
        Note open = maria.notes().change(own, n -> n.visibleTo(NoteVisibility.ALL));
        assertEquals(Optional.of(open), jo.notes().find(own.id()));
    }

    /** In pages of any size, the one written last first. */
    @Test
    default void notes_are_read_newest_first_in_pages_of_any_size() {
        Host host = new Host(storage());
        for (long seed = 51; seed <= 53; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ContactId ada = host.contacts().add(Person.known("Ada")).id();
            ContactId bob = host.contacts().add(Person.known("Bob")).id();
            List<Note> written = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Instant at =
                        switch (random.nextInt(4)) {
                            case 0 -> Instant.EPOCH.plusMillis(random.nextInt(3));
                            case 1 -> Instant.EPOCH.minus(random.nextInt(9), ChronoUnit.MICROS);
                            case 2 -> Instant.parse("0001-01-01T00:00:00Z");
                            default -> Instant.ofEpochSecond(random.nextLong(0, 253_402_300_799L));
                        };
                written.add(host.book.notes().add(Note.draft(ada, "n" + i).writtenAt(at)));
                host.book.notes().add(Note.draft(bob, "other").writtenAt(at));
            }
            written.sort(
                    Comparator.comparing(Note::writtenAt)
                            .reversed()
                            .thenComparing(note -> note.id().toString()));
            for (int size : new int[] {1, 3, 39, 40, 1_000}) {
                assertEquals(
                        written,
                        Pages.all(size, request -> host.book.notes().of(ada, request)),
                        "seed " + seed + ", pages of " + size);
            }
        }
    }

    /** A cursor is of one contact's notes. */
    @Test
    default void a_cursor_of_another_list_of_notes_is_refused() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        ContactId bob = host.contacts().add(Person.known("Bob")).id();
        host.book.notes().add(Note.draft(ada, "a"));
        host.book.notes().add(Note.draft(ada, "b"));
        Cursor cursor = host.book.notes().of(ada, PageRequest.first(1)).next().orElseThrow();
        PageRequest rest = PageRequest.after(cursor, 1);

        assertEquals(1, host.book.notes().of(ada, rest).items().size());
        for (Executable listing :
                List.<Executable>of(
                        () -> host.book.notes().of(bob, rest),
                        () -> host.otherBook.notes().of(ada, rest),
                        () -> host.book.relationships().of(ada, rest))) {
            assertThrows(InvalidCursorException.class, listing);
        }
    }

    /** A key makes each of the commands repeatable. */
    @Test
    default void a_repeated_command_on_a_note_changes_nothing() {
        Host host = new Host(storage());
        ContactId ada = host.contacts().add(Person.known("Ada")).id();
        Notes add = host.book.once(CommandKey.of("add")).notes();
        Notes change = host.book.once(CommandKey.of("change")).notes();
        Notes remove = host.book.once(CommandKey.of("remove")).notes();

        Note first = add.add(Note.draft(ada, "a"));
        Note second = change.change(first, n -> n.text("b"));
        host.clock.advance(Duration.ofHours(1));

        assertEquals(second, add.add(Note.draft(ada, "a")));
        assertEquals(second, change.change(first, n -> n.text("b")));
        for (Executable reuse :
                List.<Executable>of(
                        () -> add.add(Note.draft(ada, "b")),
                        () -> add.add(Note.draft(ada, "a").authorName("x")),
                        () -> add.add(Note.draft(ada, "a").writtenAt(Instant.EPOCH)),
                        () -> add.add(Note.draft(ada, "a").visibleTo(NoteVisibility.TEAM)),
                        () -> change.change(first, n -> n.text("c")),
                        () -> add.remove(second))) {
            assertThrows(CommandKeyReusedException.class, reuse);
        }
        assertTrue(notes(host.book, ada).contains(second));
        remove.remove(second);
        remove.remove(second);
        assertEquals(List.of(), notes(host.book, ada));
    }

    /** What was said of an author can be taken back. */
    @Test
    default void a_note_is_changed_to_have_no_named_author() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));
        Note note = host.book.notes().add(Note.draft(ada.id(), "called").authorName("Old program"));

        Note changed = host.book.notes().change(note, NoteDraft::withoutAuthorName);

        assertEquals(Optional.empty(), changed.authorName());
        assertEquals(Optional.of(changed), host.book.notes().find(note.id()));
    }
}
