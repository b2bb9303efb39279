package dev.kith.testkit;

import static dev.kith.testkit.LogSamples.ADA;
import static dev.kith.testkit.LogSamples.BOB;
import static dev.kith.testkit.LogSamples.NEWEST;
import static dev.kith.testkit.LogSamples.append;
import static dev.kith.testkit.LogSamples.change;
import static dev.kith.testkit.LogSamples.changesOf;
import static dev.kith.testkit.LogSamples.ids;
import static dev.kith.testkit.LogSamples.numbers;
import static dev.kith.testkit.LogSamples.seal;
import static dev.kith.testkit.LogSamples.sealed;
import static dev.kith.testkit.LogSamples.seals;
import static dev.kith.testkit.LogSamples.unsealed;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The clauses of {@link dev.kith.store.ChangeStore}. An adapter's test implements it. */
public interface ChangeStoreContract extends StorageFixture {

    /** An entry lives and dies with its unit. */
    @Test
    @Clause("LS-1")
    default void an_entry_is_stored_and_lost_together_with_its_unit() {
        LoggedChange lost = change(1, ADA, 1);
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(named(1, "Ada"));
                                    unit.changes().append(lost);
                                    throw new IllegalStateException("of the work");
                                }));
        assertNothingIsLogged("by a unit that threw");
        assertThrows(
                DoomedUnitException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.changes().append(lost);
                                    unit.doom(new IllegalStateException("of the work"));
                                }));
        assertNothingIsLogged("by a doomed unit");

        write(
                storage(),
                unit -> {
                    unit.contacts().add(named(1, "Ada"));
                    unit.changes().append(change(2, ADA, 1));
                });

        assertEquals(List.of(1L), numbers(changesOf(storage(), ADA, NEWEST, 9)));
        assertEquals(List.of("Ada"), names(active(storage())));
    }

    private void assertNothingIsLogged(String when) {
        assertEquals(List.of(), changesOf(storage(), ADA, NEWEST, 9), when);
        assertEquals(List.of(), unsealed(storage()), when);
        assertEquals(List.of(), names(active(storage())), when);
    }

    /** A unit that only appends is a unit, too. */
    @Test
    @Clause("LS-1")
    default void a_unit_sees_its_own_entries_before_anybody_else() {
        append(storage(), change(1, ADA, 1), change(2, ADA, 2));
        write(
                storage(),
                unit -> {
                    unit.changes().append(change(3, ADA, 3));
                    unit.changes().append(change(4, BOB, 1));
                    unit.changes().append(change(5, ADA, 4));
                    assertEquals(
                            List.of(4L, 3L, 2L, 1L), numbers(unit.changes().of(ADA, NEWEST, 9)));
                    assertEquals(List.of(4L), numbers(unit.changes().of(ADA, NEWEST, 1)));
                    assertEquals(List.of(3L, 2L), numbers(unit.changes().of(ADA, 4, 2)));
                    assertEquals(List.of(2L, 1L), numbers(unit.changes().of(ADA, 3, 9)));
                    assertEquals(List.of(1L), numbers(unit.changes().of(BOB, NEWEST, 9)));
                    assertEquals(
                            List.of(4L, 3L, 2L, 1L),
                            numbers(changesOf(storage(), ADA, NEWEST, 9)),
                            "by a view of the same thread");
                    assertEquals(
                            List.of(2L, 1L),
                            numbers(Threads.elsewhere(() -> changesOf(storage(), ADA, NEWEST, 9))));
                    assertEquals(2, Threads.elsewhere(() -> unsealed(storage())).size());
                });

        assertEquals(List.of(4L, 3L, 2L, 1L), numbers(changesOf(storage(), ADA, NEWEST, 9)));
        assertEquals(5, unsealed(storage()).size());
    }

    /** A unit that stays open holds no other one up, and loses nothing by it. */
    @Test
    @Clause("LS-2")
    default void units_that_append_do_not_wait_for_each_other() {
        LoggedChange late = change(1, ADA, 1);
        LoggedChange early = change(2, BOB, 1);
        write(
                storage(),
                unit -> {
                    unit.changes().append(late);
                    Threads.elsewhere(
                            () -> {
                                append(storage(), early);
                                seal(storage(), 1, early);
                                return true;
                            });
                });

        assertEquals(ids(List.of(early)), ids(sealed(storage())));
        assertEquals(ids(List.of(late)), ids(unsealed(storage())), "it still waits for its seal");
        seal(storage(), 2, late);
        assertEquals(ids(List.of(early, late)), ids(sealed(storage())));
    }

    /** A sealer that dies leaves nothing sealed. */
    @Test
    @Clause("LS-3")
    default void seals_are_stored_and_lost_together_with_their_unit() {
        LoggedChange one = change(1, ADA, 1);
        LoggedChange two = change(2, ADA, 2);
        append(storage(), one, two);
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.changes().seal(seals(1, one));
                                    throw new IllegalStateException("of the sealer");
                                }));
        assertEquals(List.of(), sealed(storage()));
        assertEquals(ids(List.of(one, two)), ids(unsealed(storage())));

        write(
                storage(),
                unit -> {
                    unit.changes().seal(seals(1, two, one));
                    assertEquals(List.of(), Threads.elsewhere(() -> sealed(storage())));
                    assertEquals(2, Threads.elsewhere(() -> unsealed(storage())).size());
                });
        assertEquals(ids(List.of(two, one)), ids(sealed(storage())));
        assertEquals(List.of(), unsealed(storage()));
    }

    /** A position is given once and without a gap. */
    @Test
    @Clause("LS-4")
    default void a_seal_that_does_not_fit_is_refused_and_seals_nothing() {
        LoggedChange one = change(1, ADA, 1);
        LoggedChange two = change(2, ADA, 2);
        LoggedChange three = change(3, ADA, 3);
        append(storage(), one, two, three);
        seal(storage(), 1, one);

        assertSealIsRefused(seals(2, one), "sealed already");
        assertSealIsRefused(seals(2, change(9, BOB, 1)), "unknown");
        assertSealIsRefused(seals(1, two), "a position that is taken");
        assertSealIsRefused(seals(3, two), "a position that leaves a gap");
        assertSealIsRefused(seals(2, two, two), "twice");
        assertEquals(ids(List.of(one)), ids(sealed(storage())));
        assertEquals(ids(List.of(two, three)), ids(unsealed(storage())));

        seal(storage(), 2, two, three);
        assertEquals(ids(List.of(one, two, three)), ids(sealed(storage())));
    }

    private void assertSealIsRefused(List<Seal> seals, String why) {
        assertThrows(
                ConflictException.class,
                () -> write(storage(), unit -> unit.changes().seal(seals)),
                why);
    }

    /** Of two sealers at once, one wins. */
    @Test
    @Clause("LS-4")
    default void of_sealers_that_do_not_guard_themselves_one_wins() {
        LoggedChange one = change(1, ADA, 1);
        append(storage(), one);

        int winners = race(number -> seal(storage(), 1, one));

        assertEquals(1, winners);
        assertEquals(ids(List.of(one)), ids(sealed(storage())));
    }

    /** A number of a subject is given once. */
    @Test
    @Clause("LS-5")
    default void a_number_that_the_subject_has_is_refused_and_nothing_stored() {
        append(storage(), change(1, ADA, 1));

        assertThrows(
                ConflictException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(named(2, "Bob"));
                                    unit.changes().append(change(2, BOB, 1));
                                    unit.changes().append(change(3, ADA, 1));
                                }));
        assertThrows(
                ConflictException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.changes().append(change(4, BOB, 1));
                                    unit.changes().append(change(5, BOB, 1));
                                }));

        assertEquals(ids(List.of(change(1, ADA, 1))), ids(changesOf(storage(), ADA, NEWEST, 9)));
        assertEquals(List.of(), changesOf(storage(), BOB, NEWEST, 9));
        assertEquals(List.of(), names(active(storage())));
    }

    /** Of several units that append one number of a subject, one wins. */
    @Test
    @Clause("LS-5")
    default void of_many_units_that_append_one_number_one_wins() {
        int winners =
                race(
                        number ->
                                write(
                                        storage(),
                                        unit -> {
                                            unit.contacts().add(named(number + 1, "Name"));
                                            unit.changes().append(change(number, ADA, 1));
                                        }));

        assertEquals(1, winners);
        assertEquals(List.of(1L), numbers(changesOf(storage(), ADA, NEWEST, 9)));
        assertEquals(1, active(storage()).size());
    }

    /** How many of several threads come through without a conflict. */
    private static int race(Threads.Numbered work) {
        int threads = 4;
        CountDownLatch ready = new CountDownLatch(threads);
        AtomicInteger winners = new AtomicInteger();
        try (Threads others = new Threads()) {
            Threads.results(
                    others.startAll(
                            threads,
                            number -> {
                                ready.countDown();
                                Threads.await(ready);
                                try {
                                    work.run(number);
                                    winners.incrementAndGet();
                                } catch (ConflictException e) {
                                    assertNotNull(e.getMessage());
                                }
                            }));
        }
        return winners.get();
    }
}
