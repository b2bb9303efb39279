package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChainHead;
import dev.kith.change.ChainReport;
import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.change.History;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What another system reads of a book's changes, one after the other. */
public interface FeedBehaviour extends StorageFixture {

    /** Positions have no gaps, and a unit's changes their order. */
    @Test
    default void the_feed_gives_every_change_once_in_order() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada"));
        host.book.unit(
                () -> {
                    Person bob = host.contacts().add(Person.known("Bob"));
                    host.contacts().add(Person.known("Carl"));
                    host.contacts().change(bob, b -> b.edit().displayAs("Bobby"));
                });
        History history = host.book.history();

        ChangeBatch first = history.after(ChangeCursor.start(), 3);
        ChangeBatch second = history.after(first.next(), 3);
        ChangeBatch third = history.after(second.next(), 3);

        assertEquals(List.of("Ada", "Bob", "Carl"), names(first));
        assertEquals(List.of("Bobby"), names(second));
        assertEquals(List.of(), third.changes());
        assertEquals(second.next(), third.next(), "nothing new leaves the place as it is");
        assertEquals(List.of(1L, 2L, 3L), positions(first));
        assertEquals(List.of(4L), positions(second));
        assertEquals(second.next(), history.end());
        host.contacts().add(Person.known("Dora"));
        assertEquals(List.of("Dora"), names(history.after(third.next(), 3)));
    }

    private static List<String> names(ChangeBatch batch) {
        return batch.changes().stream()
                .map(change -> change.after("displayAs").orElseThrow().text())
                .toList();
    }

    private static List<Long> positions(ChangeBatch batch) {
        return batch.changes().stream().map(c -> c.position().orElseThrow()).toList();
    }

    /** Nobody waits for a feed that has nothing. */
    @Test
    default void the_feed_of_a_book_without_changes_is_empty() {
        History history = new Host(storage()).book.history();

        assertEquals(List.of(), history.after(ChangeCursor.start(), 10).changes());
        assertEquals(ChangeCursor.start(), history.after(ChangeCursor.start(), 10).next());
        assertEquals(ChangeCursor.start(), history.end());
        assertTrue(history.verify().isWhole());
    }

    /** A place is one book's, and the log must still have it. */
    @Test
    default void a_cursor_that_is_not_of_this_log_is_refused() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada"));
        host.otherBook.contacts().add(Person.known("Bob"));
        ChangeCursor cursor = host.book.history().end();
        ChangeCursor others = host.otherBook.history().end();
        assertEquals(List.of(), host.book.history().after(cursor, 1).changes());

        for (ChangeCursor wrong :
                List.of(
                        others,
                        ChangeCursor.of("nonsense"),
                        ChangeCursor.of("?"),
                        ChangeCursor.of(cursor.text().substring(1)))) {
            assertThrows(InvalidCursorException.class, () -> host.book.history().after(wrong, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> host.book.history().after(cursor, 0));
        assertThrows(
                IllegalArgumentException.class, () -> host.book.history().after(cursor, 1_001));
    }

    /** A log that lost its end, as by a backup that was restored, is not read on in silence. */
    @Test
    default void a_cursor_beyond_the_end_of_the_log_is_refused() {
        Host host = new Host(storage());
        for (int i = 0; i < 3; i++) {
            host.contacts().add(Person.known("n" + i));
        }
        ChangeCursor cursor = host.book.history().end();
        Host restored = new Host(new TamperedLog(storage(), log -> log.subList(0, 2)));

        assertThrows(InvalidCursorException.class, () -> restored.book.history().after(cursor, 1));
    }

    /** Inside a unit the feed stands still. */
    @Test
    default void nothing_is_sealed_inside_a_unit() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada"));
        host.book.history().end();
        host.contacts().add(Person.known("Bob"));

        host.book.unit(
                () -> {
                    host.contacts().add(Person.known("Carl"));
                    assertEquals(
                            List.of("Ada"),
                            names(host.book.history().after(ChangeCursor.start(), 9)));
                    assertEquals(
                            List.of("Ada", "Bob"),
                            Threads.elsewhere(
                                    () ->
                                            names(
                                                    host.book
                                                            .history()
                                                            .after(ChangeCursor.start(), 9))));
                });

        assertEquals(
                List.of("Ada", "Bob", "Carl"),
                names(host.book.history().after(ChangeCursor.start(), 9)));
    }

    /** It would be the place before what others have committed. */
    @Test
    default void the_end_of_the_feed_is_refused_inside_a_unit() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada"));
        ChangeCursor ada = host.book.history().end();
        host.contacts().add(Person.known("Bob"));

        host.book.unit(
                () -> {
                    assertThrows(IllegalStateException.class, () -> host.book.history().end());
                    host.contacts().add(Person.known("Carl"));
                });

        assertEquals(List.of("Ada", "Bob", "Carl"), host.listed());
        ChangeCursor end = host.book.history().end();
        assertEquals(List.of("Bob", "Carl"), names(host.book.history().after(ada, 9)));
        assertEquals(List.of(), names(host.book.history().after(end, 9)));
    }

    /** Who commits late comes late. */
    @Test
    default void a_unit_that_commits_late_is_not_passed_over() {
        Host host = new Host(storage());
        ChangeCursor[] read = new ChangeCursor[1];

        host.book.unit(
                () -> {
                    host.contacts().add(Person.known("Late"));
                    Threads.elsewhere(
                            () -> {
                                host.contacts().add(Person.known("Early"));
                                ChangeBatch batch =
                                        host.book.history().after(ChangeCursor.start(), 9);
                                assertEquals(List.of("Early"), names(batch));
                                read[0] = batch.next();
                                return true;
                            });
                });

        assertEquals(List.of("Late"), names(host.book.history().after(read[0], 9)));
    }

    /** What follows from what comes first, whatever the clocks of two machines say. */
    @Test
    default void the_feed_keeps_the_order_of_changes_that_machines_with_other_clocks_made() {
        Host ahead = new Host(storage());
        AtomicInteger others = new AtomicInteger();
        Host behind =
                new Host(
                        storage(),
                        builder -> builder.ids(() -> new UUID(7, others.incrementAndGet())));
        behind.clock.advance(Duration.ofHours(-1));
        Person ada = ahead.contacts().add(Person.known("Ada"));
        behind.book.unit(
                () -> {
                    behind.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
                    behind.contacts().add(Person.known("Bob"));
                });

        ChangeBatch batch = ahead.book.history().after(ChangeCursor.start(), 9);

        assertEquals(List.of("Ada", "Zoe", "Bob"), names(batch));
        List<ChangeEntry> entries = batch.changes().stream().map(Change::entry).toList();
        assertEquals(entries.get(0).at(), entries.get(1).at(), "never before the change before");
        assertEquals(behind.clock.instant().truncatedTo(ChronoUnit.MICROS), entries.get(2).at());
    }

    /** More than one unit's worth of seals, by several sealers at once. */
    @Test
    default void many_entries_are_sealed_by_several_readers_at_once() {
        Host host = new Host(storage());
        int count = 2_500;
        host.book.unit(
                () -> {
                    for (int i = 0; i < count; i++) {
                        host.contacts().add(Person.known("n" + i));
                    }
                });
        int readers = 4;
        CountDownLatch ready = new CountDownLatch(readers);
        try (Threads threads = new Threads()) {
            Threads.results(
                    threads.startAll(
                            readers,
                            number -> {
                                ready.countDown();
                                Threads.await(ready);
                                host.book.history().end();
                            }));
        }

        List<String> names = new ArrayList<>();
        ChangeBatch batch = host.book.history().after(ChangeCursor.start(), 1_000);
        while (!batch.changes().isEmpty()) {
            names.addAll(names(batch));
            batch = host.book.history().after(batch.next(), 1_000);
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add("n" + i);
        }
        assertEquals(expected, names);
        assertEquals(count, host.book.history().verify().entries());
    }

    /** A sealer that dies leaves its work to the next one. */
    @Test
    default void a_sealer_that_dies_is_made_up_for_by_the_next_one() {
        DyingSealers dying = new DyingSealers(storage(), 3);
        Host host = new Host(dying);
        host.contacts().add(Person.known("Ada"));
        host.contacts().add(Person.known("Bob"));
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> host.book.history().after(ChangeCursor.start(), 9));
            assertEquals(List.of(), storage().view(Sample.BOOK).changes().sealed(0, 9));
        }

        ChangeBatch batch = host.book.history().after(ChangeCursor.start(), 9);

        assertEquals(List.of("Ada", "Bob"), names(batch));
        assertEquals(List.of(1L, 2L), positions(batch));
    }

    /** Writers that commit whenever they like, readers that read whenever they like. */
    @Test
    default void no_reader_skips_or_repeats_a_change_whatever_the_writers_do() {
        Host host = new Host(storage());
        int writers = 4;
        AtomicInteger writing = new AtomicInteger(writers);
        List<List<Change>> read = new ArrayList<>();
        try (Threads threads = new Threads()) {
            List<Future<List<Change>>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int size = 3 + 40 * i;
                readers.add(threads.start(() -> readAll(host.book, size, writing)));
            }
            List<Future<Boolean>> all =
                    threads.startAll(
                            writers,
                            number -> {
                                try {
                                    write(host.book, number);
                                } finally {
                                    writing.decrementAndGet();
                                }
                            });
            Threads.results(all);
            readers.forEach(reader -> read.add(Threads.result(reader)));
        }

        for (List<Change> changes : read) {
            checkOrder(changes);
        }
        assertEquals(ids(read.get(0)), ids(read.get(1)), "all readers read the same");
        assertEquals(ids(readAll(host.book, 1_000, writing)), ids(read.get(0)));
        assertTrue(host.book.history().verify().isWhole());
    }

    /** Each unit adds a contact, changes it and adds another one, and takes its time in between. */
    private static void write(ContactBook book, int number) {
        SplittableRandom random = new SplittableRandom(number);
        for (int i = 0; i < 60; i++) {
            String name = number + "-" + i;
            book.unit(
                    () -> {
                        Person one = book.contacts().add(Person.known(name + "-0"));
                        dawdle(book, random);
                        book.contacts().change(one, c -> c.edit().displayAs(name + "-1"));
                        dawdle(book, random);
                        book.contacts().add(Person.known(name + "-2"));
                    });
        }
    }

    /** A unit stays open for a while, each for another one. */
    private static void dawdle(ContactBook book, SplittableRandom random) {
        for (int i = random.nextInt(40); i > 0; i--) {
            book.contacts().list(PageRequest.first(5));
        }
    }

    private static List<Change> readAll(ContactBook book, int size, AtomicInteger writing) {
        List<Change> changes = new ArrayList<>();
        ChangeCursor cursor = ChangeCursor.start();
        while (true) {
            boolean last = writing.get() == 0;
            ChangeBatch batch = book.history().after(cursor, size);
            changes.addAll(batch.changes());
            cursor = batch.next();
            if (last && batch.changes().isEmpty()) {
                return changes;
            }
        }
    }

    private static void checkOrder(List<Change> changes) {
        assertEquals(4 * 60 * 3, changes.size());
        Set<UUID> seen = new HashSet<>();
        Map<String, Integer> steps = new HashMap<>();
        long position = 0;
        for (Change change : changes) {
            position++;
            assertEquals(position, change.position().orElseThrow());
            assertTrue(seen.add(change.entry().id()), "repeated");
            String name = change.after("displayAs").orElseThrow().text();
            String unit = name.substring(0, name.lastIndexOf('-'));
            int step = Integer.parseInt(name.substring(unit.length() + 1));
            assertEquals(step, steps.getOrDefault(unit, 0), "the order within a unit");
            steps.put(unit, step + 1);
        }
    }

    private static List<UUID> ids(List<Change> changes) {
        return changes.stream().map(Change::entry).map(ChangeEntry::id).toList();
    }

    /** Without being asked for, there are no hashes. */
    @Test
    default void a_log_without_hashes_is_checked_for_gaps_only() {
        Host host = new Host(storage());
        host.contacts().add(Person.known("Ada"));

        ChainReport report = host.book.history().verify();

        assertTrue(report.isWhole());
        assertEquals(1, report.entries());
        assertEquals(0, report.hashed());
        assertTrue(report.head().isEmpty());
    }

    /** Whoever changes what is stored is found out. */
    @Test
    default void a_chain_of_hashes_shows_every_kind_of_tampering() {
        UnaryOperator<Kith.Builder> hashed = builder -> builder.hashChain(b -> true);
        Host host = new Host(storage(), hashed);
        Contact ada = host.contacts().add(Person.known("Ada"));
        for (int i = 0; i < 5; i++) {
            ada = host.contacts().change((Person) ada, rename("n" + i));
        }
        ChainReport report = host.book.history().verify();
        assertTrue(report.isWhole());
        assertEquals(6, report.hashed());
        ChainHead head = report.head().orElseThrow();
        assertEquals(6, head.position());
        host.contacts().add(Person.known("Bob"));
        assertTrue(host.book.history().verify(head).isWhole());

        for (Tampering tampering : Tampering.values()) {
            History history =
                    new Host(new TamperedLog(storage(), tampering::applied), hashed).book.history();
            boolean cutOff = tampering == Tampering.TRUNCATED;
            assertEquals(cutOff, history.verify().isWhole(), "alone: " + tampering);
            ChainReport found = history.verify(head);
            assertFalse(found.isWhole(), "with a head: " + tampering);
            assertEquals(tampering.at(), found.brokenAt().orElseThrow(), tampering.name());
        }
        assertFalse(
                host.book.history().verify(new ChainHead(6, "0".repeat(64))).isWhole(),
                "another end");
    }

    private static Function<Person, PersonDraft> rename(String name) {
        return person -> person.edit().displayAs(name);
    }
}
