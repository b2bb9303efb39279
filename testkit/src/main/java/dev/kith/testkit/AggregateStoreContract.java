package dev.kith.testkit;

import static dev.kith.testkit.Leaflets.add;
import static dev.kith.testkit.Leaflets.all;
import static dev.kith.testkit.Leaflets.find;
import static dev.kith.testkit.Leaflets.listed;
import static dev.kith.testkit.Leaflets.remove;
import static dev.kith.testkit.Leaflets.save;
import static dev.kith.testkit.Leaflets.scan;
import static dev.kith.testkit.Leaflets.tag;
import static dev.kith.testkit.Leaflets.title;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.store.AggregateStore;
import dev.kith.store.IdTakenException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The clauses of {@link AggregateStore}. An adapter's test implements it. */
public interface AggregateStoreContract extends AggregateRaces {

    /** An id belongs to the aggregate that was added first. */
    @Test
    @Clause("AS-1")
    default void adding_an_id_that_the_kind_has_is_refused_and_stores_nothing() {
        Leaflet one = Leaflet.titled(1, "One").tagged("red");
        add(storage(), one, Leaflet.titled(2, "Two"));
        save(storage(), one.retitled("One more"));

        IdTakenException refused =
                assertThrows(
                        IdTakenException.class,
                        () -> add(storage(), Leaflet.titled(1, "New").tagged("new")));
        assertEquals(one.id(), refused.id());
        write(
                storage(),
                unit -> {
                    add(unit.aggregates(), Leaflet.titled(3, "Three"));
                    assertThrows(
                            IdTakenException.class,
                            () -> add(unit.aggregates(), Leaflet.titled(3, "New")));
                    unit.aggregates().add(Poster.KIND, Poster.titled(1, "of another kind"));
                });

        assertEquals(List.of("One more", "Three", "Two"), listed(storage()));
        assertEquals(List.of(), scan(storage(), tag("new")));
        assertEquals(1, scan(storage(), tag("red")).size());
    }

    /** A write from another revision than the stored one is refused, with the facts. */
    @Test
    @Clause("AS-2")
    default void a_stale_save_or_removal_is_refused_and_stores_nothing() {
        Leaflet first = Leaflet.titled(1, "First");
        add(storage(), first);
        Leaflet second = first.retitled("Second");
        save(storage(), second);

        for (BiConsumer<AggregateStore, Long> stale : staleWrites(first)) {
            for (long seen : new long[] {1, 3, Long.MAX_VALUE}) {
                StaleException refused =
                        assertThrows(
                                StaleException.class,
                                () ->
                                        write(
                                                storage(),
                                                unit -> stale.accept(unit.aggregates(), seen)));
                assertEquals(first.id(), refused.id());
                assertEquals(Revision.of(seen), refused.expected());
                assertEquals(Revision.of(2), refused.actual());
            }
        }

        assertEquals(List.of("Second"), listed(storage()));
        assertEquals(Optional.of(second), find(storage(), first));
    }

    private static List<BiConsumer<AggregateStore, Long>> staleWrites(Leaflet first) {
        return List.of(
                (store, seen) -> save(store, first.retitled("Lost"), seen),
                (store, seen) ->
                        remove(
                                store,
                                new Leaflet(
                                        first.id(),
                                        Revision.of(seen),
                                        "Second",
                                        List.of(),
                                        List.of())));
    }

    /** A unit's own save makes its earlier revision stale. */
    @Test
    @Clause("AS-2")
    default void a_write_is_stale_after_another_one_of_the_same_unit() {
        Leaflet one = Leaflet.titled(1, "One");
        write(
                storage(),
                unit -> {
                    AggregateStore store = unit.aggregates();
                    add(store, one);
                    save(store, one.retitled("Two"));
                    StaleException refused =
                            assertThrows(
                                    StaleException.class, () -> save(store, one.retitled("Lost")));
                    assertEquals(Revision.of(2), refused.actual());
                    assertThrows(StaleException.class, () -> remove(store, one));
                });

        assertEquals(List.of("Two"), listed(storage()));
    }

    /** What the book does not have is neither saved nor removed. */
    @Test
    @Clause("AS-3")
    default void writing_what_the_book_does_not_have_is_refused_and_stores_nothing() {
        Leaflet foreign = Leaflet.titled(1, "Foreign");
        Leaflet removed = Leaflet.titled(3, "Removed");
        add(storage(), OTHER_BOOK, foreign);
        add(storage(), removed);
        remove(storage(), removed);
        Poster poster = Poster.titled(4, "Poster");
        write(storage(), unit -> unit.aggregates().add(Poster.KIND, poster));

        for (Leaflet unknown :
                List.of(
                        foreign,
                        Leaflet.titled(2, "Nowhere"),
                        removed,
                        Leaflet.titled(4, "under a poster's id"))) {
            assertNotFound(unknown, store -> save(store, unknown.retitled("New")));
            assertNotFound(unknown, store -> remove(store, unknown));
        }

        assertEquals(List.of(), listed(storage()));
        assertEquals(List.of("Foreign"), listed(storage(), OTHER_BOOK));
        write(
                storage(),
                unit ->
                        assertEquals(
                                Optional.of(poster),
                                unit.aggregates().find(Poster.KIND, poster.id())));
    }

    private void assertNotFound(Leaflet unknown, Consumer<AggregateStore> refusedWrite) {
        NotFoundException refused =
                assertThrows(
                        NotFoundException.class,
                        () -> write(storage(), unit -> refusedWrite.accept(unit.aggregates())));
        assertEquals(unknown.id(), refused.id());
    }

    /** What a unit removed is gone for the rest of it. */
    @Test
    @Clause("AS-3")
    default void what_the_same_unit_removed_is_neither_saved_nor_removed_again() {
        Leaflet one = Leaflet.titled(1, "One");
        Leaflet own = Leaflet.titled(2, "Own");
        add(storage(), one);
        write(
                storage(),
                unit -> {
                    AggregateStore store = unit.aggregates();
                    add(store, own);
                    for (Leaflet gone : List.of(one, own)) {
                        remove(store, gone);
                        assertThrows(
                                NotFoundException.class, () -> save(store, gone.retitled("New")));
                        assertThrows(NotFoundException.class, () -> remove(store, gone));
                    }
                });

        assertEquals(List.of(), listed(storage()));
    }

    /** A unit goes on after refusals. */
    @Test
    @Clause("AS-5")
    default void
            a_refused_write_of_an_aggregate_leaves_the_unit_usable_and_what_it_wrote_in_place() {
        Leaflet one = Leaflet.titled(1, "One");
        add(storage(), one);

        write(
                storage(),
                unit -> {
                    AggregateStore store = unit.aggregates();
                    add(store, Leaflet.titled(2, "Two"));
                    assertThrows(
                            IdTakenException.class, () -> add(store, Leaflet.titled(1, "New")));
                    assertEquals(List.of("One", "Two"), listed(store));
                    assertThrows(StaleException.class, () -> save(store, one.retitled("Lost"), 9));
                    assertThrows(
                            StaleException.class, () -> remove(store, one.retitled("another")));
                    assertEquals(List.of("One", "Two"), listed(store));
                    assertThrows(
                            NotFoundException.class,
                            () -> save(store, Leaflet.titled(9, "Nobody").retitled("Nobody")));
                    assertThrows(
                            NotFoundException.class,
                            () -> remove(store, Leaflet.titled(9, "Nobody")));
                    save(store, one.retitled("Zero"));
                    add(store, Leaflet.titled(3, "Three"));
                    assertEquals(List.of("Three", "Two", "Zero"), listed(store));
                });

        assertEquals(List.of("Three", "Two", "Zero"), listed(storage()));
    }

    /** A removed id is free, in a later unit as in the same one. */
    @Test
    @Clause("AS-6")
    default void a_removed_id_can_be_added_again() {
        Leaflet first = Leaflet.titled(1, "First").tagged("red", "green");
        add(storage(), first);
        Leaflet changed = first.retitled("Changed").tagged("red");
        save(storage(), changed);
        remove(storage(), changed);

        Leaflet second = Leaflet.titled(1, "Second").tagged("green");
        add(storage(), second);
        assertEquals(Optional.of(second), find(storage(), first));
        assertEquals(List.of(second), scan(storage(), tag("green")));

        Leaflet third = Leaflet.titled(1, "Third").tagged("red");
        write(
                storage(),
                unit -> {
                    remove(unit.aggregates(), second);
                    add(unit.aggregates(), third);
                    assertEquals(List.of("Third"), listed(unit.aggregates()));
                });
        assertEquals(Optional.of(third), find(storage(), first));
        assertEquals(List.of(third), scan(storage(), all()));
        assertEquals(List.of(third), scan(storage(), tag("red")));
        assertEquals(List.of(), scan(storage(), tag("green")));
        assertEquals(List.of(), scan(storage(), title("Second")));

        save(storage(), third.retitled("Fourth"));
        assertEquals(List.of("Fourth"), listed(storage()));
    }

    /** Coming and going in one unit leaves what the last write said. */
    @Test
    @Clause("AS-6")
    default void what_a_unit_adds_and_removes_again_and_again_is_what_it_did_last() {
        write(
                storage(),
                unit -> {
                    AggregateStore store = unit.aggregates();
                    for (int i = 0; i < 3; i++) {
                        Leaflet one = Leaflet.titled(1, "one " + i);
                        Leaflet two = Leaflet.titled(2, "two " + i);
                        add(store, one);
                        add(store, two);
                        remove(store, two);
                        if (i < 2) {
                            remove(store, one);
                        }
                    }
                });
        assertEquals(List.of("one 2"), listed(storage()));
        add(storage(), Leaflet.titled(2, "two"));
        assertEquals(List.of("one 2", "two"), listed(storage()));
    }
}
