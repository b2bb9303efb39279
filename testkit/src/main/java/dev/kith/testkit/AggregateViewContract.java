package dev.kith.testkit;

import static dev.kith.testkit.Leaflets.add;
import static dev.kith.testkit.Leaflets.all;
import static dev.kith.testkit.Leaflets.find;
import static dev.kith.testkit.Leaflets.listed;
import static dev.kith.testkit.Leaflets.remove;
import static dev.kith.testkit.Leaflets.save;
import static dev.kith.testkit.Leaflets.scan;
import static dev.kith.testkit.Leaflets.tag;
import static dev.kith.testkit.Leaflets.tags;
import static dev.kith.testkit.Leaflets.title;
import static dev.kith.testkit.Leaflets.titles;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.store.AggregateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The clauses of {@link AggregateView}. An adapter's test implements it. */
public interface AggregateViewContract extends AggregateOrder, AggregatePages {

    /** Generated aggregates of every sort come back whole. */
    @Test
    @Clause("AV-1")
    default void an_aggregate_is_found_as_it_was_added_field_for_field() {
        for (long seed = 1; seed <= 4; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Leaflet> added = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                added.add(Leaflets.generated(random));
            }
            added.add(Leaflet.titled(seed, ""));
            added.add(huge(1_000 + seed));
            write(
                    storage(),
                    unit -> {
                        added.forEach(each -> add(unit.aggregates(), each));
                        Leaflet own = added.get(0);
                        assertEquals(Optional.of(own), find(unit.aggregates(), own), "own");
                    });

            for (Leaflet leaflet : added) {
                assertEquals(Optional.of(leaflet), find(storage(), leaflet), "seed " + seed);
            }
        }
    }

    private static Leaflet huge(long number) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tags.add("😀".repeat(i));
        }
        return new Leaflet(
                Leaflet.id(number),
                Revision.of(Long.MAX_VALUE),
                "山".repeat(100_000),
                List.of("", " ", "x".repeat(100_000), "two\nlines\t", "😀".repeat(20_000)),
                tags);
    }

    /** What a save brings replaces everything. */
    @Test
    @Clause("AV-1")
    default void an_aggregate_is_found_as_it_was_saved_last_field_for_field() {
        for (long seed = 11; seed <= 13; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Leaflet stored = huge(seed);
            stored = new Leaflet(stored.id(), Revision.FIRST, "", stored.lines(), stored.tags());
            add(storage(), stored);
            for (int change = 0; change < 10; change++) {
                Leaflet other = Leaflets.generated(random);
                stored =
                        new Leaflet(
                                stored.id(),
                                stored.revision().next(),
                                other.title(),
                                other.lines(),
                                other.tags());
                save(storage(), stored);

                assertEquals(Optional.of(stored), find(storage(), stored), "seed " + seed);
                assertEquals(List.of(stored), scan(storage(), all()), "in the index");
            }
            remove(storage(), stored);
        }
    }

    /** An id that was never given finds nothing, nor does one of another kind. */
    @Test
    @Clause("AV-1")
    default void an_id_that_is_unknown_under_the_kind_finds_nothing() {
        Poster poster = Poster.titled(7, "Poster");
        add(storage(), Leaflet.titled(Leaflet.id(1, 1), "Leaflet"), Leaflet.titled(8, "Leaflet"));
        write(storage(), unit -> unit.aggregates().add(Poster.KIND, poster));
        AggregateView view = Leaflets.in(storage(), BOOK);

        for (Leaflet.Id unknown :
                List.of(
                        Leaflet.id(1, 2),
                        Leaflet.id(0, 1),
                        Leaflet.id(-1, 1),
                        Leaflet.id(1, -1),
                        Leaflet.id(0, 0),
                        Leaflet.id(7))) {
            assertEquals(Optional.empty(), view.find(Leaflet.KIND, unknown), "id " + unknown);
        }
        assertEquals(Optional.of(poster), view.find(Poster.KIND, poster.id()));
        assertEquals(
                Optional.empty(), view.find(Poster.KIND, Poster.titled(8, "a leaflet's id").id()));
    }

    /** Kinds share ids, the names of indexes and keys without meeting. */
    @Test
    @Clause("AV-2")
    default void what_is_scanned_is_of_one_kind() {
        Leaflet leaflet = Leaflet.titled(1, "Same");
        Poster poster = Poster.titled(1, "Same");
        add(storage(), leaflet);
        write(storage(), unit -> unit.aggregates().add(Poster.KIND, poster));
        AggregateView view = Leaflets.in(storage(), BOOK);

        assertEquals(List.of(leaflet), scan(view, title("Same")));
        assertEquals(
                List.of(poster),
                view.scan(Poster.KIND, title("Same"), 9).stream()
                        .map(found -> found.aggregate())
                        .toList());
        write(storage(), unit -> unit.aggregates().remove(Poster.KIND, poster));
        assertEquals(List.of(leaflet), scan(view, titles("")));
        assertEquals(List.of(), view.scan(Poster.KIND, titles(""), 9));
    }

    /** A key goes with the change that takes it away, and comes with the one that brings it. */
    @Test
    @Clause("AV-3")
    default void a_key_that_an_aggregate_no_longer_has_does_not_find_it() {
        Leaflet old = Leaflet.titled(1, "Old").tagged("red", "green");
        add(storage(), old);
        Leaflet changed = old.retitled("New").tagged("green", "blue");
        save(storage(), changed);

        assertEquals(List.of(), scan(storage(), title("Old")));
        assertEquals(List.of(), scan(storage(), tag("red")));
        assertEquals(List.of(), scan(storage(), titles("O")));
        assertEquals(List.of(changed), scan(storage(), title("New")));
        assertEquals(List.of(changed), scan(storage(), tag("green")));
        assertEquals(List.of(changed, changed), scan(storage(), tags("")));
        assertEquals(List.of("New"), listed(storage()));

        Leaflet back = changed.retitled("Old").tagged("red");
        save(storage(), back);

        assertEquals(List.of(back), scan(storage(), title("Old")));
        assertEquals(List.of(back), scan(storage(), tags("")));
        assertEquals(List.of(), scan(storage(), title("New")));
    }

    /** What is removed is gone from everywhere, and nothing else is. */
    @Test
    @Clause("AV-3")
    default void a_removed_aggregate_is_found_by_nothing() {
        Leaflet gone = Leaflet.titled(1, "Same").tagged("red", "green");
        Leaflet kept = Leaflet.titled(2, "Same").tagged("red");
        add(storage(), gone, kept);
        Leaflet changed = gone.retitled("Changed").tagged("red", "green");
        save(storage(), changed);
        write(
                storage(),
                unit -> {
                    remove(unit.aggregates(), changed);
                    assertGone(unit.aggregates(), gone, kept);
                });

        assertGone(Leaflets.in(storage(), BOOK), gone, kept);
    }

    private static void assertGone(AggregateView view, Leaflet gone, Leaflet kept) {
        assertEquals(Optional.empty(), find(view, gone));
        assertEquals(List.of(), scan(view, title("Changed")));
        assertEquals(List.of(kept), scan(view, title("Same")));
        assertEquals(List.of(kept), scan(view, tags("")));
        assertEquals(List.of(kept), scan(view, all()));
        assertEquals(Optional.of(kept), find(view, kept));
    }

    /** After any writes all ranges are those of a map in memory. */
    @Test
    @Clause("AV-3")
    default void ranges_follow_every_write() {
        for (long seed = 41; seed <= 44; seed++) {
            ModelShelf model = new ModelShelf(seed);
            BookId book = BookId.of("followed " + seed);
            for (int step = 0; step < 12; step++) {
                write(storage(), book, unit -> model.write(unit.aggregates(), 6));
                model.check(Leaflets.in(storage(), book));
            }
        }
    }
}
