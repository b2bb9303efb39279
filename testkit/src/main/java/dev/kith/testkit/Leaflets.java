package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.write;

import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexRange;
import dev.kith.store.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.function.Executable;

/** Short ways to store and to find leaflets. */
final class Leaflets {

    static final int ALL = 10_000;

    private Leaflets() {}

    static void add(Storage storage, BookId book, Leaflet... leaflets) {
        write(
                storage,
                book,
                unit -> List.of(leaflets).forEach(each -> add(unit.aggregates(), each)));
    }

    static void add(Storage storage, Leaflet... leaflets) {
        add(storage, BOOK, leaflets);
    }

    static void add(AggregateStore store, Leaflet leaflet) {
        store.add(Leaflet.KIND, leaflet);
    }

    /** Saves the next version of a leaflet that stands at the version before it. */
    static void save(AggregateStore store, Leaflet next) {
        save(store, next, next.revision().number() - 1);
    }

    static void save(AggregateStore store, Leaflet next, long seen) {
        store.save(Leaflet.KIND, next, Revision.of(seen));
    }

    static void save(Storage storage, Leaflet next) {
        write(storage, unit -> save(unit.aggregates(), next));
    }

    static void remove(AggregateStore store, Leaflet last) {
        store.remove(Leaflet.KIND, last);
    }

    static void remove(Storage storage, Leaflet last) {
        write(storage, unit -> remove(unit.aggregates(), last));
    }

    static AggregateView in(Storage storage, BookId book) {
        return storage.view(book).aggregates();
    }

    static Optional<Leaflet> find(AggregateView view, Leaflet leaflet) {
        return view.find(Leaflet.KIND, leaflet.id());
    }

    static Optional<Leaflet> find(Storage storage, Leaflet leaflet) {
        return find(in(storage, BOOK), leaflet);
    }

    static IndexRange title(String text) {
        return IndexRange.exactly(new IndexKey(Leaflet.TITLE, text));
    }

    static IndexRange titles(String beginning) {
        return IndexRange.startingWith(Leaflet.TITLE, beginning);
    }

    static IndexRange tag(String text) {
        return IndexRange.exactly(new IndexKey(Leaflet.TAG, text));
    }

    static IndexRange tags(String beginning) {
        return IndexRange.startingWith(Leaflet.TAG, beginning);
    }

    static IndexRange all() {
        return IndexRange.exactly(new IndexKey(Leaflet.ALL, ""));
    }

    static List<Leaflet> scan(AggregateView view, IndexRange range) {
        return view.scan(Leaflet.KIND, range, ALL).stream().map(Found::aggregate).toList();
    }

    static List<Leaflet> scan(Storage storage, IndexRange range) {
        return scan(in(storage, BOOK), range);
    }

    /** The titles of all leaflets that a view has, in order. */
    static List<String> listed(AggregateView view) {
        return scan(view, titles("")).stream().map(Leaflet::title).toList();
    }

    static List<String> listed(Storage storage, BookId book) {
        return listed(in(storage, book));
    }

    static List<String> listed(Storage storage) {
        return listed(storage, BOOK);
    }

    /** All of a range, read page by page. */
    static List<Found<Leaflet>> paged(AggregateView view, IndexRange range, int size) {
        List<Found<Leaflet>> all = new ArrayList<>();
        List<Found<Leaflet>> page = view.scan(Leaflet.KIND, range, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            if (all.size() > ALL) {
                throw new AssertionError("paging does not come to an end");
            }
            page = view.scan(Leaflet.KIND, range.after(last(page).position()), size);
        }
        return all;
    }

    static Found<Leaflet> last(List<Found<Leaflet>> page) {
        return page.get(page.size() - 1);
    }

    /** A leaflet of any script and length, with up to five tags. */
    static Leaflet generated(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(GeneratedText.any(random).words(random, 1 + random.nextInt(30)));
        }
        List<String> tags = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            tags.add(GeneratedText.any(random).word(random));
        }
        String title =
                random.nextInt(5) == 0
                        ? GeneratedText.any(random).ofLength(random, IndexKey.MAX_LENGTH)
                        : GeneratedText.any(random).words(random, 1 + random.nextInt(3));
        return new Leaflet(
                Leaflet.id(random.nextLong(), random.nextLong()),
                Revision.FIRST,
                title,
                lines,
                tags);
    }

    /** Every call that a store has; of the stored leaflet, were the store usable. */
    static List<Executable> everyCall(AggregateStore store, Leaflet stored) {
        return List.of(
                () -> find(store, stored),
                () -> scan(store, all()),
                () -> add(store, Leaflet.titled(Leaflet.id(-1, -1), "refused")),
                () -> save(store, stored.retitled("refused")),
                () -> remove(store, stored));
    }
}
