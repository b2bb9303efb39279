package dev.kith.testkit;

import static dev.kith.testkit.Leaflets.add;
import static dev.kith.testkit.Leaflets.all;
import static dev.kith.testkit.Leaflets.last;
import static dev.kith.testkit.Leaflets.paged;
import static dev.kith.testkit.Leaflets.remove;
import static dev.kith.testkit.Leaflets.save;
import static dev.kith.testkit.Leaflets.scan;
import static dev.kith.testkit.Leaflets.tags;
import static dev.kith.testkit.Leaflets.title;
import static dev.kith.testkit.Leaflets.titles;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How a range is read in pages: a part of {@link AggregateViewContract}. */
public interface AggregatePages extends StorageFixture {

    /** Pages of any size put together are the range. */
    @Test
    @Clause("AV-4")
    default void pages_of_any_size_give_every_entry_once() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 40; i++) {
            Leaflet.Id id = Leaflet.id(random.nextLong(), random.nextLong());
            String tag = "tag " + random.nextInt(4);
            add(storage(), Leaflet.titled(id, "title " + random.nextInt(6)).tagged(tag, "tag 4"));
        }

        AggregateView view = Leaflets.in(storage(), BOOK);
        for (IndexRange range :
                List.of(
                        all(),
                        titles(""),
                        title("title 2"),
                        titles("title"),
                        tags(""),
                        tags("tag 4"))) {
            List<Found<Leaflet>> whole = view.scan(Leaflet.KIND, range, Leaflets.ALL);
            for (int size : new int[] {1, 2, 7, whole.size(), whole.size() + 1}) {
                assertEquals(whole, paged(view, range, size), range + " in pages of " + size);
                write(
                        storage(),
                        unit ->
                                assertEquals(
                                        whole, paged(unit.aggregates(), range, size), "in a unit"));
            }
        }
        assertEquals(80, scan(view, tags("")).size());
    }

    /** A position is a place, whether or not an aggregate is at it. */
    @Test
    @Clause("AV-4")
    default void a_range_goes_on_behind_a_position_that_is_no_aggregates() {
        add(
                storage(),
                Leaflet.titled(Leaflet.id(5, 5), "B"),
                Leaflet.titled(Leaflet.id(-7, 7), "B"),
                Leaflet.titled(Leaflet.id(1, 1), "D"));

        for (IndexRange whole : List.of(titles(""), titles("").after(at("", 9, 9)))) {
            assertEquals(List.of("B 5", "B 7", "D 1"), after(whole, at("", 0, 0)));
            assertEquals(List.of("B 5", "B 7", "D 1"), after(whole, at("A", -1, -1)));
            assertEquals(List.of("B 5", "B 7", "D 1"), after(whole, at("B", 5, 4)));
            assertEquals(List.of("B 7", "D 1"), after(whole, at("B", 5, 5)));
            assertEquals(List.of("B 7", "D 1"), after(whole, at("B", Long.MAX_VALUE, -1)));
            assertEquals(List.of("D 1"), after(whole, at("B", -7, 7)));
            assertEquals(List.of("D 1"), after(whole, at("B", -1, -1)));
            assertEquals(List.of("D 1"), after(whole, at("C", 0, 0)));
            assertEquals(List.of(), after(whole, at("D", 1, 1)));
            assertEquals(List.of(), after(whole, at("😀", 0, 0)));
        }
        assertEquals(List.of("B 5", "B 7"), after(title("B"), at("A", -1, -1)), "before the key");
        assertEquals(List.of("B 7"), after(title("B"), at("B", 5, 5)), "in the key");
        assertEquals(List.of(), after(title("B"), at("C", 0, 0)), "behind the key");
        assertEquals(List.of(), after(titles("B"), at("😀", 0, 0)), "behind the beginning");
    }

    private List<String> after(IndexRange range, IndexPosition position) {
        return scan(storage(), range.after(position)).stream()
                .map(found -> found.title() + " " + found.id().uuid().getLeastSignificantBits())
                .toList();
    }

    private static IndexPosition at(String title, long high, long low) {
        return new IndexPosition(new IndexKey(Leaflet.TITLE, title), Leaflet.id(high, low).uuid());
    }

    /** Writes between two pages neither hide nor repeat an entry that stays as it is. */
    @Test
    @Clause("AV-4")
    default void paging_a_range_gives_what_stays_exactly_once_whatever_is_written() {
        for (int i = 10; i < 40; i++) {
            add(storage(), Leaflet.titled(i, "n" + i));
        }
        AggregateView view = Leaflets.in(storage(), BOOK);
        List<String> seen = new ArrayList<>();
        List<Found<Leaflet>> page = view.scan(Leaflet.KIND, titles("n"), 5);
        int round = 0;
        while (!page.isEmpty()) {
            page.forEach(found -> seen.add(found.aggregate().title()));
            IndexPosition place = last(page).position();
            // before and behind the place, and the very aggregate at which the page ended
            add(
                    storage(),
                    Leaflet.titled(100 + round, "n00" + round),
                    Leaflet.titled(200 + round, "z" + round));
            if (round < 4) {
                remove(storage(), last(page).aggregate());
                save(storage(), page.get(0).aggregate().retitled("moved to the front"));
                save(storage(), page.get(1).aggregate().retitled("now at the end"));
            }
            page = view.scan(Leaflet.KIND, titles("n").after(place), 5);
            round++;
            assertTrue(round < 50, "paging does not come to an end");
        }

        for (int i = 10; i < 40; i++) {
            String title = "n" + i;
            assertEquals(1, seen.stream().filter(title::equals).count(), title);
        }
    }
}
