package dev.kith.testkit;

import static dev.kith.testkit.LogSamples.ADA;
import static dev.kith.testkit.LogSamples.BOB;
import static dev.kith.testkit.LogSamples.NEWEST;
import static dev.kith.testkit.LogSamples.append;
import static dev.kith.testkit.LogSamples.assertWhole;
import static dev.kith.testkit.LogSamples.change;
import static dev.kith.testkit.LogSamples.changesOf;
import static dev.kith.testkit.LogSamples.ids;
import static dev.kith.testkit.LogSamples.numbers;
import static dev.kith.testkit.LogSamples.seal;
import static dev.kith.testkit.LogSamples.sealed;
import static dev.kith.testkit.LogSamples.subject;
import static dev.kith.testkit.LogSamples.unsealed;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeSubject;
import dev.kith.common.Revision;
import dev.kith.store.ChangeView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The clauses of {@link dev.kith.store.ChangeView}. An adapter's test implements it. */
public interface ChangeViewContract extends StorageFixture {

    /** Entries come back as they were given, whatever they hold, before and after the seal. */
    @Test
    @Clause("LV-1")
    default void an_entry_comes_back_field_for_field() {
        LoggedChange[] unusual = LogSamples.unusual().toArray(LoggedChange[]::new);
        append(storage(), unusual);
        for (LoggedChange change : unusual) {
            List<LoggedChange> found = changesOf(storage(), change.entry().subject(), NEWEST, 9);
            assertEquals(1, found.size());
            assertWhole(change, found.get(0), "not sealed");
        }

        List<Seal> seals = seal(storage(), 1, unusual);

        for (int i = 0; i < unusual.length; i++) {
            LoggedChange sealed = unusual[i].sealed(seals.get(i));
            List<LoggedChange> found = changesOf(storage(), sealed.entry().subject(), NEWEST, 9);
            assertWhole(sealed, found.get(0), "sealed");
            assertWhole(sealed, sealed(storage()).get(i), "in the order of positions");
        }
    }

    /** The newest change comes first, sealed or not, page by page. */
    @Test
    @Clause("LV-1")
    default void the_changes_of_a_subject_come_newest_first_and_in_pages() {
        List<LoggedChange> changes = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            changes.add(change(number, ADA, number));
        }
        append(storage(), changes.subList(0, 5).toArray(LoggedChange[]::new));
        seal(storage(), 1, changes.subList(0, 3).toArray(LoggedChange[]::new));
        append(storage(), changes.subList(5, 7).toArray(LoggedChange[]::new));

        assertEquals(List.of(7L, 6L, 5L, 4L, 3L, 2L, 1L), numbers(ofAda(NEWEST, 100)));
        assertEquals(List.of(7L, 6L, 5L), numbers(ofAda(NEWEST, 3)));
        assertEquals(List.of(4L, 3L, 2L), numbers(ofAda(5, 3)));
        assertEquals(List.of(1L), numbers(ofAda(2, 3)));
        assertEquals(List.of(), ofAda(1, 3));
        assertEquals(List.of(7L), numbers(ofAda(1_000, 1)), "from beyond the newest");
        assertEquals(
                List.of(), changesOf(storage(), BOB, NEWEST, 9), "of a subject without changes");
    }

    private List<LoggedChange> ofAda(long before, int size) {
        return changesOf(storage(), ADA, before, size);
    }

    /** What waits for a seal is there in the order of ids, until it is sealed. */
    @Test
    @Clause("LV-2")
    default void entries_wait_for_their_seals_in_the_order_of_ids() {
        LoggedChange low = withId(new UUID(1, 5), 1);
        LoggedChange middle = withId(new UUID(1, -5), 2);
        LoggedChange high = withId(new UUID(-1, 5), 3);
        LoggedChange last = withId(new UUID(-1, -5), 4);
        assertEquals(List.of(), unsealed(storage()));
        append(storage(), high);
        append(storage(), last, low);
        append(storage(), middle);

        assertEquals(ids(List.of(low, middle, high, last)), ids(unsealed(storage())));
        assertEquals(ids(List.of(low, middle)), ids(storage().view(BOOK).changes().unsealed(2)));

        seal(storage(), 1, low, high);

        assertEquals(ids(List.of(middle, last)), ids(unsealed(storage())));
        assertWhole(middle, unsealed(storage()).get(0), "waiting");
        seal(storage(), 3, middle, last);
        assertEquals(List.of(), unsealed(storage()));
    }

    private static LoggedChange withId(UUID id, long number) {
        return LoggedChange.of(
                new ChangeEntry(
                        id,
                        LogSamples.command(id),
                        subject(number),
                        List.of(),
                        1,
                        Operation.ADDED,
                        Revision.FIRST,
                        List.of("name"),
                        LogSamples.AT),
                new byte[] {1, 2, 3});
    }

    /** Sealed entries come in the order of their positions, which need not be that of ids. */
    @Test
    @Clause("LV-3")
    default void sealed_entries_come_in_the_order_of_positions_and_in_pages() {
        LoggedChange[] changes = new LoggedChange[6];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = change(i + 1, subject(i + 1), 1);
        }
        append(storage(), changes);
        seal(storage(), 1, changes[4], changes[1]);
        seal(storage(), 3, changes[3]);
        seal(storage(), 4, changes[0], changes[5]);

        assertEquals(ids(pick(changes, 4, 1, 3, 0, 5)), ids(sealed(storage())));
        assertEquals(ids(pick(changes, 4, 1)), ids(sealedAfter(0, 2)));
        assertEquals(ids(pick(changes, 3, 0)), ids(sealedAfter(2, 2)));
        assertEquals(ids(pick(changes, 5)), ids(sealedAfter(4, 2)));
        assertEquals(List.of(), sealedAfter(5, 2), "after the last one");
        assertEquals(List.of(), sealedAfter(500, 2), "far behind the last one");
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                sealed(storage()).stream().map(c -> c.seal().orElseThrow().position()).toList());
    }

    private static List<LoggedChange> pick(LoggedChange[] changes, int... indexes) {
        return Arrays.stream(indexes).mapToObj(index -> changes[index]).toList();
    }

    private List<LoggedChange> sealedAfter(long after, int size) {
        return storage().view(BOOK).changes().sealed(after, size);
    }

    /** Who seals goes on at the last seal. */
    @Test
    @Clause("LV-4")
    default void the_last_seal_is_that_of_the_highest_position() {
        LoggedChange one = change(1, ADA, 1);
        LoggedChange two = change(2, ADA, 2);
        LoggedChange three = change(3, ADA, 3);
        append(storage(), one, two, three);
        assertEquals(Optional.empty(), storage().view(BOOK).changes().lastSeal());

        List<Seal> seals = seal(storage(), 1, two, one);
        assertEquals(Optional.of(seals.get(1)), storage().view(BOOK).changes().lastSeal());

        List<Seal> more = seal(storage(), 3, three);
        assertEquals(Optional.of(more.get(0)), storage().view(BOOK).changes().lastSeal());
    }

    /** A log is one book's, and a history one subject's. */
    @Test
    @Clause("LV-5")
    default void nothing_of_another_book_kind_or_subject_is_shown() {
        ChangeSubject note = new ChangeSubject("note", ADA.id());
        append(storage(), change(1, ADA, 1), change(2, note, 1), change(3, BOB, 1));
        append(storage(), OTHER_BOOK, change(4, ADA, 1));
        seal(storage(), OTHER_BOOK, 1, change(4, ADA, 1));
        append(storage(), OTHER_BOOK, change(5, ADA, 2));

        assertEquals(ids(List.of(change(1, ADA, 1))), ids(ofAda(NEWEST, 9)));
        assertEquals(ids(List.of(change(2, note, 1))), ids(changesOf(storage(), note, NEWEST, 9)));
        ChangeSubject none = new ChangeSubject("note", BOB.id());
        assertEquals(List.of(), changesOf(storage(), none, NEWEST, 9), "of another kind");
        assertEquals(List.of(), sealed(storage()));
        assertEquals(Optional.empty(), storage().view(BOOK).changes().lastSeal());
        assertEquals(3, unsealed(storage()).size());
        assertEquals(1, storage().view(OTHER_BOOK).changes().unsealed(9).size());
        assertEquals(2, storage().view(OTHER_BOOK).changes().of(ADA, NEWEST, 9).size());
    }

    /** What is said without payloads is the same as with them, in a unit too. */
    @Test
    @Clause("LV-6")
    default void the_last_entry_and_the_ids_that_wait_are_those_of_the_whole_log() {
        assertEquals(Optional.empty(), storage().view(BOOK).changes().last(ADA));
        assertEquals(List.of(), storage().view(BOOK).changes().unsealedIds(9));
        LoggedChange one = change(1, ADA, 1);
        LoggedChange two = change(2, ADA, 2);
        LoggedChange three = change(3, BOB, 1);
        append(storage(), one, two, three);
        seal(storage(), 1, one);

        ChangeView log = storage().view(BOOK).changes();
        assertEntry(two, log.last(ADA));
        assertEntry(three, log.last(BOB));
        assertEquals(ids(log.unsealed(9)), log.unsealedIds(9));
        assertEquals(ids(List.of(two)), log.unsealedIds(1));
        storage()
                .unit(
                        BOOK,
                        unit -> {
                            unit.changes().append(change(4, ADA, 3));
                            assertEquals(3, unit.changes().last(ADA).orElseThrow().number());
                            return null;
                        });
    }

    private static void assertEntry(LoggedChange expected, Optional<ChangeEntry> actual) {
        LoggedChange whole = LoggedChange.of(actual.orElseThrow(), expected.payload());
        assertWhole(expected, whole, "the last entry");
    }
}
