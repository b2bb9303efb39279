package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.change.Change;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.change.Circumstances;
import dev.kith.change.History;
import dev.kith.common.Actor;
import dev.kith.common.AggregateId;
import dev.kith.common.CommandKey;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.form.FormNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a host reads of the past of its contacts. */
public interface HistoryBehaviour extends StorageFixture {

    /** Who, what, when: in the clear, once for each write. */
    @Test
    default void every_command_leaves_an_entry_that_says_what_it_did() {
        Host host = new Host(storage());
        ContactBook maria = host.book.as(Actor.user("maria"));
        Person ada = maria.contacts().add(Person.known("Ada").email("ada@engines.example"));
        host.clock.advance(Duration.ofDays(1));
        ada = host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
        ada = maria.contacts().archive(ada);
        maria.contacts().restore(ada);

        List<ChangeEntry> entries = entries(host.book, ada.id());

        assertEquals(
                List.of("contact.restore", "contact.archive", "contact.change", "contact.add"),
                entries.stream().map(entry -> entry.command().name()).toList());
        assertEquals(List.of(4L, 3L, 2L, 1L), entries.stream().map(ChangeEntry::number).toList());
        assertEquals(
                List.of(Operation.CHANGED, Operation.CHANGED, Operation.CHANGED, Operation.ADDED),
                entries.stream().map(ChangeEntry::operation).toList());
        ChangeEntry added = entries.get(3);
        assertEquals(ChangeSubject.of(ada.id()), added.subject());
        assertEquals(Revision.FIRST, added.revision());
        assertEquals(Actor.user("maria"), added.command().actor());
        assertEquals(Instant.parse("2026-05-01T12:00:00.123456Z"), added.at());
        assertTrue(added.fields().containsAll(Set.of("kind", "displayAs", "emails")));
        ChangeEntry changed = entries.get(2);
        assertEquals(List.of("displayAs", "sortName"), changed.fields());
        assertEquals(Revision.of(2), changed.revision());
        assertEquals(Actor.system(), changed.command().actor());
        assertEquals(Instant.parse("2026-05-02T12:00:00.123456Z"), changed.at());
        assertEquals(List.of("steps"), entries.get(1).fields());
        assertFalse(changed.command().bulk());
        assertEquals(Circumstances.none(), changed.command().circumstances());
        assertNotEquals(changed.command().id(), added.command().id());
        for (int i = 1; i < entries.size(); i++) {
            assertTrue(entries.get(i).compareTo(entries.get(i - 1)) < 0, "ids grow");
        }
    }

    /** What it was, and what it became, field by field. */
    @Test
    default void a_change_shows_the_values_before_and_after() {
        Host host = new Host(storage());
        Person ada =
                host.contacts().add(Person.known("Ada").nickname("Countess").email("a@b.example"));
        host.contacts().change(ada, a -> a.edit().displayAs("Zoe").emails(List.of()));

        List<Change> changes = changes(host.book, ada.id());

        Change changed = changes.get(0);
        assertEquals(List.of("displayAs", "emails", "sortName"), changed.entry().fields());
        assertEquals(Optional.of("Ada"), changed.before("displayAs").map(FormNode::text));
        assertEquals(Optional.of("Zoe"), changed.after("displayAs").map(FormNode::text));
        assertTrue(changed.before("emails").isPresent());
        assertEquals(Optional.empty(), changed.after("emails"));
        assertEquals(Optional.empty(), changed.before("nicknames"), "untouched");
        assertTrue(changed.after("nicknames").isPresent(), "all of what is there after");
        Change added = changes.get(1);
        assertEquals(Optional.empty(), added.before("displayAs"));
        assertEquals(Optional.of("Ada"), added.after("displayAs").map(FormNode::text));
        assertEquals(2, changed.after().orElseThrow().content().number("revision"));
        assertTrue(changed.isReadable());
    }

    /** Only what was changed is in the log. */
    @Test
    default void what_changes_nothing_leaves_no_entry() {
        Host host = new Host(storage());
        Person stale = host.contacts().add(Person.known("Ada"));
        Person ada = host.contacts().change(stale, a -> a.edit().displayAs("Zoe"));
        ContactBook once = host.book.once(CommandKey.of("k"));
        Person bob = once.contacts().add(Person.known("Bob"));

        host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
        assertThrows(
                StaleException.class,
                () -> host.contacts().change(stale, a -> a.edit().displayAs("x")));
        assertThrows(InvalidValueException.class, () -> host.contacts().add(Person.draft()));
        assertEquals(bob, once.contacts().add(Person.known("Bob")));
        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    host.contacts().change(ada, a -> a.edit().displayAs("Lost"));
                                    throw new IllegalStateException("of the work");
                                }));

        assertEquals(2, entries(host.book, ada.id()).size());
        assertEquals(1, entries(host.book, bob.id()).size());
    }

    /** A definition has a history too, which goes on when it is defined again. */
    @Test
    default void what_is_removed_and_added_again_keeps_its_history() {
        Host host = new Host(storage());
        RoleKey key = RoleKey.of("juror");
        Role juror = host.book.roles().define(Role.draft(key, "Juror"));
        juror = host.book.roles().change(juror, draft -> draft.name("Jury"));
        host.book.roles().remove(juror);
        host.book.roles().define(Role.draft(key, "Juror"));

        List<Change> changes = changes(host.book, key);

        assertEquals(
                List.of(Operation.ADDED, Operation.REMOVED, Operation.CHANGED, Operation.ADDED),
                changes.stream().map(change -> change.entry().operation()).toList());
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                changes.stream().map(change -> change.entry().number()).toList());
        Change removed = changes.get(1);
        assertEquals(Optional.of("Jury"), removed.before("name").map(FormNode::text));
        assertEquals(Optional.empty(), removed.after());
        assertEquals(Optional.empty(), removed.after("name"));
        assertEquals(Revision.of(2), removed.entry().revision());
    }

    /** Whatever a host says of a command beside its actor. */
    @Test
    default void circumstances_are_kept_with_each_entry() {
        Circumstances circumstances =
                Circumstances.none()
                        .onBehalfOf(Actor.user("maria"))
                        .because("ticket 42")
                        .correlatedBy("trace-7");
        Host host = new Host(storage());
        Person ada = host.book.given(circumstances).contacts().add(Person.known("Ada"));
        host.book.quietly().contacts().change(ada, a -> a.edit().displayAs("Zoe"));

        List<ChangeEntry> entries = entries(host.book, ada.id());

        assertEquals(circumstances, entries.get(1).command().circumstances());
        assertEquals(Circumstances.none(), entries.get(0).command().circumstances());
        assertTrue(entries.get(0).command().bulk());
        assertFalse(entries.get(1).command().bulk());
    }

    /** A unit sees its own past. */
    @Test
    default void a_unit_sees_its_own_changes_in_the_history() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));

        host.book.unit(
                () -> {
                    host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
                    assertEquals(2, entries(host.book, ada.id()).size());
                    assertEquals(1, Threads.elsewhere(() -> entries(host.book, ada.id())).size());
                });

        assertEquals(2, entries(host.book, ada.id()).size());
    }

    /** Paging gives every change once. */
    @Test
    default void a_history_is_read_page_by_page_newest_first() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("0"));
        for (int i = 1; i < 25; i++) {
            String name = Integer.toString(i);
            ada = host.contacts().change(ada, a -> a.edit().displayAs(name));
        }
        List<Long> numbers = new ArrayList<>();
        Page<Change> page = host.book.history().of(ada.id(), PageRequest.first(10));
        add(numbers, page);
        host.contacts().change(ada, a -> a.edit().displayAs("in between"));
        while (page.next().isPresent()) {
            Cursor next = page.next().get();
            page = host.book.history().of(ada.id(), PageRequest.after(next, 10));
            add(numbers, page);
        }

        List<Long> expected = new ArrayList<>();
        for (long number = 25; number >= 1; number--) {
            expected.add(number);
        }
        assertEquals(expected, numbers);
    }

    private static void add(List<Long> numbers, Page<Change> page) {
        page.items().forEach(change -> numbers.add(change.entry().number()));
    }

    /** A cursor is for one list. */
    @Test
    default void a_cursor_of_another_history_is_refused() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));
        ada = host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
        ContactId id = ada.id();
        Person bob = host.contacts().add(Person.known("Bob"));
        Cursor cursor = host.book.history().of(id, PageRequest.first(1)).next().orElseThrow();
        Cursor feed = Cursor.of(host.book.history().end().text());

        assertInvalid(host.book.history(), bob.id(), cursor);
        assertInvalid(host.otherBook.history(), id, cursor);
        assertInvalid(host.book.history(), id, feed);
        assertInvalid(host.book.history(), id, Cursor.of("x" + cursor.text()));
        assertInvalid(host.book.history(), id, Cursor.of("?"));
    }

    private static void assertInvalid(History history, AggregateId id, Cursor cursor) {
        assertThrows(
                InvalidCursorException.class, () -> history.of(id, PageRequest.after(cursor, 1)));
    }

    /** As it was on the first of May. */
    @Test
    default void a_contact_is_read_as_it_stood_at_an_instant() {
        Host host = new Host(storage());
        Instant may = host.clock.instant();
        Person first = host.contacts().add(Person.known("Ada").email("ada@engines.example"));
        host.clock.advance(Duration.ofDays(31));
        Instant june = host.clock.instant();
        Person second = host.contacts().change(first, a -> a.edit().displayAs("Zoe"));
        host.clock.advance(Duration.ofDays(30));
        Instant july = host.clock.instant();
        Person third = host.contacts().archive(second);
        History history = host.book.history();
        ContactId id = first.id();

        assertEquals(Optional.empty(), history.contactAt(id, may.minusMillis(1)));
        assertAt(first, history, may);
        assertAt(first, history, june.minusMillis(1));
        assertAt(second, history, june);
        assertAt(second, history, july.minusMillis(1));
        assertAt(third, history, july);
        assertAt(third, history, Instant.MAX);
        assertEquals(Optional.empty(), history.contactAt(id, Instant.MIN));
        assertEquals(Optional.empty(), history.contactAt(Sample.id(999), july), "unknown");
        assertEquals(Optional.empty(), host.otherBook.history().contactAt(id, july));
    }

    private static void assertAt(Contact expected, History history, Instant at) {
        Contact found = history.contactAt(expected.id(), at).orElseThrow();
        ContactFields.assertWhole(expected, found, "at " + at);
    }

    private static List<Change> changes(ContactBook book, AggregateId id) {
        return book.history().of(id, PageRequest.first(1_000)).items();
    }

    private static List<ChangeEntry> entries(ContactBook book, AggregateId id) {
        return changes(book, id).stream().map(Change::entry).toList();
    }
}
