package dev.kith.testkit;

import static dev.kith.testkit.Leaflets.add;
import static dev.kith.testkit.Leaflets.find;
import static dev.kith.testkit.Leaflets.listed;
import static dev.kith.testkit.Leaflets.remove;
import static dev.kith.testkit.Leaflets.save;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.ConflictException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.store.AggregateStore;
import dev.kith.store.IdTakenException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Several units at the same aggregate: a part of {@link AggregateStoreContract}. */
public interface AggregateRaces extends StorageFixture {

    /** Of two that add the same id at the same time, one is refused with all it wrote. */
    @Test
    @Clause("AS-1")
    default void of_units_that_add_the_same_aggregate_at_the_same_time_one_is_stored() {
        List<String> stored = new CopyOnWriteArrayList<>();

        TwoUnits.sideBySide(
                then -> addBesides(2, then, stored), then -> addBesides(3, then, stored));

        assertEquals(1, stored.size());
        String winner = stored.get(0);
        assertEquals(
                Set.of(winner, winner + " besides"), Set.copyOf(listed(storage())), "both of one");
        assertEquals(2, listed(storage()).size());
    }

    private void addBesides(long number, Runnable then, List<String> stored) {
        String name = "unit " + number;
        try {
            write(
                    storage(),
                    unit -> {
                        add(unit.aggregates(), Leaflet.titled(number, name + " besides"));
                        add(unit.aggregates(), Leaflet.titled(1, name));
                        then.run();
                    });
            stored.add(name);
        } catch (IdTakenException | ConflictException e) {
            assertFalse(storage().isActive(), "a unit stayed open");
        }
    }

    /** However many save or remove at once, one wins and the rest leave nothing. */
    @Test
    @Clause("AS-4")
    default void of_units_that_write_the_same_revision_at_the_same_time_one_wins() {
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            Leaflet leaflet = Leaflet.titled(1_000 + round, "old " + round);
            add(storage(), leaflet);
            int base = 10_000 * (round + 1);
            int removers = round % 3;
            AtomicInteger winners = new AtomicInteger();
            AtomicReference<Optional<String>> left = new AtomicReference<>(Optional.of("nothing"));
            Threads.atOnce(
                    threads,
                    number -> {
                        boolean removes = number < removers;
                        try {
                            write(
                                    storage(),
                                    unit -> {
                                        unit.contacts().add(named(base + number, "n" + number));
                                        if (removes) {
                                            remove(unit.aggregates(), leaflet);
                                        } else {
                                            save(unit.aggregates(), leaflet.retitled("w" + number));
                                        }
                                    });
                            winners.incrementAndGet();
                            left.set(removes ? Optional.empty() : Optional.of("w" + number));
                        } catch (StaleException | NotFoundException | ConflictException e) {
                            assertFalse(storage().isActive(), "a unit stayed open");
                        }
                    });

            assertEquals(1, winners.get(), "winners in round " + round);
            Optional<Leaflet> stored = find(storage(), leaflet);
            assertEquals(left.get(), stored.map(Leaflet::title));
            stored.ifPresent(each -> assertEquals(Revision.of(2), each.revision()));
            int besides = 0;
            for (int number = 0; number < threads; number++) {
                besides += Sample.find(storage(), id(base + number)).isPresent() ? 1 : 0;
            }
            assertEquals(1, besides, "what units wrote besides, in round " + round);
        }
    }

    /** A unit that read before another one wrote cannot undo that write. */
    @Test
    @Clause("AS-4")
    default void a_write_that_was_overtaken_since_it_was_read_is_refused() {
        Leaflet saved = Leaflet.titled(1, "One");
        Leaflet removed = Leaflet.titled(2, "Two");
        add(storage(), saved, removed);

        assertOvertaken(
                saved,
                () -> save(storage(), saved.retitled("Won")),
                store -> save(store, saved.retitled("Lost")));
        Leaflet won = saved.retitled("Won");
        assertOvertaken(
                won, () -> save(storage(), won.retitled("Won again")), store -> remove(store, won));
        assertOvertaken(
                removed,
                () -> remove(storage(), removed),
                store -> save(store, removed.retitled("Lost")));

        assertEquals(List.of("Won again"), listed(storage()));
    }

    private void assertOvertaken(
            Leaflet leaflet, Runnable overtaking, Consumer<AggregateStore> overtaken) {
        RuntimeException refused =
                assertThrows(
                        RuntimeException.class,
                        () ->
                                write(
                                        storage(),
                                        unit -> {
                                            assertEquals(
                                                    Optional.of(leaflet),
                                                    find(unit.aggregates(), leaflet));
                                            Threads.elsewhere(
                                                    () -> {
                                                        overtaking.run();
                                                        return true;
                                                    });
                                            overtaken.accept(unit.aggregates());
                                        }));
        assertTrue(
                refused instanceof StaleException
                        || refused instanceof NotFoundException
                        || refused instanceof ConflictException,
                "refused as stale, as gone or as a conflict");
    }
}
