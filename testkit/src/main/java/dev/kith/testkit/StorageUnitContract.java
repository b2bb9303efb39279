package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateStore;
import dev.kith.store.Guard;
import dev.kith.store.IdTakenException;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The clauses of {@link StorageUnit}. An adapter's test implements it. */
public interface StorageUnitContract extends StorageFixture {

    /** A guard is held to the end of the unit, be it taken in a joined one. */
    @Test
    @Clause("SU-1")
    default void nobody_gets_a_guard_before_its_holder_has_ended() {
        Guard guard = new Guard("test", "held");
        AtomicBoolean held = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            List<Future<Boolean>> other = new ArrayList<>();
            write(
                    storage(),
                    unit -> {
                        write(storage(), inner -> inner.guard(List.of(guard)));
                        held.set(true);
                        other.add(
                                threads.startHeldUp(
                                        taken ->
                                                write(
                                                        storage(),
                                                        asker -> {
                                                            asker.guard(List.of(guard));
                                                            taken.run();
                                                            assertFalse(held.get(), "still held");
                                                        })));
                        held.set(false);
                    });
            Threads.results(other);
        }
    }

    /** A unit that throws lets go of its guards. */
    @Test
    @Clause("SU-1")
    default void a_unit_that_throws_lets_go_of_its_guards() {
        Guard guard = new Guard("test", "let go");
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.guard(List.of(guard));
                                    throw new IllegalStateException("of the work");
                                }));

        assertTrue(isFree(BOOK, guard));
    }

    private boolean isFree(BookId book, Guard guard) {
        return Threads.elsewhere(
                () -> {
                    write(storage(), book, unit -> unit.guard(List.of(guard)));
                    return true;
                });
    }

    /** Whoever reads under a guard and writes loses nothing. */
    @Test
    @Clause("SU-1")
    default void counting_under_a_guard_loses_no_count() {
        Guard guard = new Guard("test", "counter");
        add(storage(), named(1, "0"));
        int threads = 4;
        int each = 25;
        Threads.atOnce(
                threads,
                number -> {
                    for (int i = 0; i < each; i++) {
                        write(storage(), unit -> countUnder(unit, guard));
                    }
                });

        assertEquals(List.of("" + threads * each), names(active(storage())));
    }

    private static void countUnder(StorageUnit unit, Guard guard) {
        unit.guard(List.of(guard));
        Contact counter = unit.contacts().find(id(1)).orElseThrow();
        int count = Integer.parseInt(counter.displayName());
        unit.contacts().save(renamed(counter, "" + (count + 1)), counter.revision());
    }

    /** Waiting for a guard brings the newest state, whatever was read before. */
    @Test
    @Clause("SU-2")
    default void what_is_read_under_a_guard_is_what_its_earlier_holders_left() {
        Guard guard = new Guard("test", "fresh");
        Contact ada = named(1, "Ada");
        add(storage(), ada);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch readBefore = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<Boolean> holder =
                    threads.start(
                            () ->
                                    write(
                                            storage(),
                                            unit -> {
                                                unit.guard(List.of(guard));
                                                held.countDown();
                                                Threads.await(readBefore);
                                                unit.contacts()
                                                        .save(renamed(ada, "Zoe"), Revision.FIRST);
                                                unit.contacts().add(named(2, "Bob"));
                                            }));
            Threads.await(held);
            write(
                    storage(),
                    unit -> {
                        assertEquals(
                                "Ada", unit.contacts().find(id(1)).orElseThrow().displayName());
                        unit.contacts().first(ContactStatus.ACTIVE, 9);
                        readBefore.countDown();
                        unit.guard(List.of(guard));

                        Contact fresh = unit.contacts().find(id(1)).orElseThrow();
                        assertEquals("Zoe", fresh.displayName());
                        assertEquals(
                                List.of("Bob", "Zoe"),
                                names(unit.contacts().first(ContactStatus.ACTIVE, 9)));
                        unit.contacts().save(renamed(fresh, "Zoë"), fresh.revision());
                    });
            Threads.result(holder);
        }

        assertEquals(List.of("Bob", "Zoë"), names(active(storage())));
    }

    /** A unit never waits for itself. */
    @Test
    @Clause("SU-3")
    default void a_guard_that_the_unit_holds_is_given_at_once() {
        Guard one = new Guard("test", "one");
        Guard two = new Guard("test", "two");

        Threads.elsewhere(
                () -> {
                    write(
                            storage(),
                            unit -> {
                                unit.guard(List.of());
                                unit.guard(List.of(one, one));
                                unit.guard(List.of(one));
                                unit.guard(List.of(two, one));
                                write(storage(), inner -> inner.guard(List.of(one, two)));
                            });
                    return true;
                });
    }

    /** Guards lock their own kind and key in their own book, compared exactly, and nothing else. */
    @Test
    @Clause("SU-4")
    default void other_guards_are_free_while_one_is_held() {
        write(
                storage(),
                unit -> {
                    unit.guard(List.of(new Guard("kind", "key")));
                    List<Guard> others =
                            List.of(
                                    new Guard("kind", "key 2"),
                                    new Guard("kind", "KEY"),
                                    new Guard("kind", "kéy"),
                                    new Guard("kind", ""),
                                    new Guard("kind", "key "),
                                    new Guard("kin", "dkey"),
                                    new Guard("kindk", "ey"),
                                    new Guard("other", "key"),
                                    new Guard("kind", "😀".repeat(400)));
                    others.forEach(guard -> assertTrue(isFree(BOOK, guard)));
                    assertTrue(isFree(OTHER_BOOK, new Guard("kind", "key")));
                });
    }

    /** Guards that are asked for together are taken in one order by everybody. */
    @Test
    @Clause("SU-6")
    default void guards_given_together_are_taken_in_their_order_whatever_the_order_given() {
        Guard one = new Guard("test", "one");
        Guard two = new Guard("test", "two");
        try (Threads threads = new Threads()) {
            List<Future<Boolean>> other = new ArrayList<>();
            write(
                    storage(),
                    unit -> {
                        unit.guard(List.of(one));
                        other.add(
                                threads.startHeldUp(
                                        taken ->
                                                write(
                                                        storage(),
                                                        asker -> {
                                                            asker.guard(List.of(two, one));
                                                            taken.run();
                                                        })));
                        // who waits for the first holds none of the rest
                        assertTrue(isFree(BOOK, two));
                    });
            Threads.results(other);
        }
    }

    /** Only writes that were done count, whoever did them in the unit. */
    @Test
    @Clause("SU-5")
    default void a_unit_counts_its_successful_writes_and_no_others() {
        Contact ada = named(1, "Ada");
        CommandKey key = CommandKey.of("k");
        write(
                storage(),
                unit -> {
                    assertEquals(0, unit.writes());
                    unit.guard(List.of(new Guard("test", "count")));
                    unit.contacts().find(ada.id());
                    unit.commands().find(key);
                    unit.contacts().first(ContactStatus.ACTIVE, 1);
                    assertEquals(0, unit.writes(), "reads and guards");
                    unit.contacts().add(ada);
                    assertEquals(1, unit.writes(), "an addition");
                    unit.contacts().save(renamed(ada, "Zoe"), Revision.FIRST);
                    assertEquals(2, unit.writes(), "a save");
                    unit.commands().add(key, CommandSamples.outcome("contact.add"));
                    assertEquals(3, unit.writes(), "an outcome");
                    write(
                            storage(),
                            inner -> {
                                assertEquals(3, inner.writes(), "of the outer unit");
                                inner.contacts().add(named(2, "Bob"));
                            });
                    assertEquals(4, unit.writes(), "of a joined unit");
                });
        write(storage(), unit -> assertEquals(0, unit.writes(), "of earlier units"));
        assertTrue(find(storage(), id(2)).isPresent());
    }

    /** What was refused was not written. */
    @Test
    @Clause("SU-5")
    default void a_refused_write_does_not_count() {
        Contact ada = named(1, "Ada");
        CommandKey key = CommandKey.of("k");
        add(storage(), ada);
        write(
                storage(),
                unit -> {
                    unit.commands().add(key, CommandSamples.outcome("contact.add"));
                    assertThrows(IdTakenException.class, () -> unit.contacts().add(ada));
                    assertThrows(
                            StaleException.class,
                            () -> unit.contacts().save(renamed(ada, "Zoe"), Revision.of(2)));
                    assertThrows(
                            NotFoundException.class,
                            () -> unit.contacts().save(named(9, "Nobody"), Revision.FIRST));
                    assertThrows(
                            CommandKeyReusedException.class,
                            () -> unit.commands().add(key, CommandSamples.outcome("x")));
                    assertEquals(1, unit.writes());
                });
    }

    /** Aggregates are fresh under a guard as contacts are. */
    @Test
    @Clause("SU-2")
    default void aggregates_that_are_read_under_a_guard_are_what_its_earlier_holders_left() {
        Guard guard = new Guard("test", "fresh");
        Leaflet changed = Leaflet.titled(1, "old");
        Leaflet removed = Leaflet.titled(2, "removed");
        Leaflets.add(storage(), changed, removed);
        write(
                storage(),
                unit -> {
                    assertEquals(List.of("old", "removed"), Leaflets.listed(unit.aggregates()));
                    Threads.elsewhere(
                            () -> {
                                write(
                                        storage(),
                                        holder -> {
                                            holder.guard(List.of(guard));
                                            Leaflets.save(
                                                    holder.aggregates(), changed.retitled("new"));
                                            Leaflets.remove(holder.aggregates(), removed);
                                        });
                                return true;
                            });
                    unit.guard(List.of(guard));

                    assertEquals(List.of("new"), Leaflets.listed(unit.aggregates()));
                    assertEquals(Optional.empty(), Leaflets.find(unit.aggregates(), removed));
                    Leaflets.save(unit.aggregates(), changed.retitled("new").retitled("newest"));
                });

        assertEquals(List.of("newest"), Leaflets.listed(storage()));
    }

    /** Additions, saves and removals of aggregates count, reads and refusals do not. */
    @Test
    @Clause("SU-5")
    default void a_unit_counts_its_successful_writes_of_aggregates() {
        Leaflet one = Leaflet.titled(1, "one");
        write(
                storage(),
                unit -> {
                    AggregateStore store = unit.aggregates();
                    Leaflets.find(store, one);
                    Leaflets.listed(store);
                    assertThrows(
                            NotFoundException.class,
                            () -> Leaflets.save(store, one.retitled("two")));
                    assertThrows(NotFoundException.class, () -> Leaflets.remove(store, one));
                    assertEquals(0, unit.writes(), "reads and refusals");
                    Leaflets.add(store, one);
                    assertEquals(1, unit.writes(), "an addition");
                    assertThrows(IdTakenException.class, () -> Leaflets.add(store, one));
                    Leaflet two = one.retitled("two");
                    Leaflets.save(store, two);
                    assertEquals(2, unit.writes(), "a save");
                    assertThrows(StaleException.class, () -> Leaflets.save(store, two));
                    assertThrows(StaleException.class, () -> Leaflets.remove(store, one));
                    assertEquals(2, unit.writes(), "refusals");
                    write(storage(), inner -> Leaflets.remove(inner.aggregates(), two));
                    assertEquals(3, unit.writes(), "a removal, in a joined unit");
                });
    }

    /** What waits for the commit sees it, and works in units of its own. */
    @Test
    @Clause("SU-7")
    default void what_waits_for_the_commit_runs_once_in_order_after_it() {
        List<String> told = new ArrayList<>();
        Thread thread = Thread.currentThread();
        String result =
                storage()
                        .unit(
                                BOOK,
                                unit -> {
                                    unit.afterCommit(() -> told.add("first"));
                                    unit.contacts().add(named(1, "Ada"));
                                    write(
                                            storage(),
                                            inner ->
                                                    inner.afterCommit(
                                                            () -> {
                                                                told.add("of a joined unit");
                                                                tellAfterCommit(told, thread);
                                                            }));
                                    unit.afterCommit(() -> told.add("last"));
                                    assertEquals(List.of(), told, "before the commit");
                                    return "result";
                                });

        assertEquals("result", result);
        assertEquals(List.of("first", "of a joined unit", "[Ada]", "Bob", "last"), told);
        assertEquals(List.of("Ada", "Bob"), names(active(storage())));
    }

    private void tellAfterCommit(List<String> told, Thread thread) {
        assertFalse(storage().isActive(), "the unit is over");
        assertEquals(thread, Thread.currentThread());
        told.add(Threads.elsewhere(() -> names(active(storage())).toString()));
        write(
                storage(),
                unit -> {
                    unit.contacts().add(named(2, "Bob"));
                    unit.afterCommit(() -> told.add("Bob"));
                });
    }

    /** Where nothing is stored, nothing is told. */
    @Test
    @Clause("SU-7")
    default void nothing_runs_after_a_unit_of_which_nothing_is_stored() {
        List<String> told = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(named(1, "Ada"));
                                    unit.afterCommit(() -> told.add("of a unit that threw"));
                                    throw new IllegalStateException("of the work");
                                }));
        assertThrows(
                DoomedUnitException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(named(1, "Ada"));
                                    unit.afterCommit(() -> told.add("of a doomed unit"));
                                    unit.doom(new IllegalStateException("of the work"));
                                }));

        assertEquals(List.of(), told);
    }

    /** What is stored is stored, whatever is made of it afterwards. */
    @Test
    @Clause("SU-8")
    default void what_throws_after_the_commit_hinders_nobody() {
        List<String> told = new ArrayList<>();
        String result =
                storage()
                        .unit(
                                BOOK,
                                unit -> {
                                    unit.contacts().add(named(1, "Ada"));
                                    unit.afterCommit(
                                            () -> {
                                                throw new IllegalStateException("a listener's");
                                            });
                                    unit.afterCommit(() -> told.add("the next"));
                                    return "result";
                                });

        assertEquals("result", result);
        assertEquals(List.of("the next"), told);
        assertEquals(List.of("Ada"), names(active(storage())));
        assertTrue(isFree(BOOK, new Guard("test", "after")));
    }
}
