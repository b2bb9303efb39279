package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.Revision;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A shelf of leaflets as a plain map, which writes at random into a store and into itself, and
 * tells whether both then read the same. Few keys and few ids, so that shared keys, moves and ids
 * that come back are frequent.
 */
final class ModelShelf {

    /** Found in another way than the library does. */
    private static final Comparator<IndexPosition> IN_ORDER =
            Comparator.<IndexPosition, byte[]>comparing(
                            position -> utf8(position.key().text()), Arrays::compareUnsigned)
                    .thenComparing(position -> position.id().toString());

    // U+10000 and above follow U+FFFD in UTF-8 and precede it in UTF-16
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "ab",
                    "A",
                    "ä",
                    "a\u0308",
                    "%",
                    "a_",
                    "\uE000",
                    "\uFFFD",
                    "𐀀",
                    "😀",
                    "😀a",
                    "\uDBFF\uDFFF");
    private static final List<String> BEGINNINGS = List.of("", "a", "😀", "\uFFFD", "%", "b");
    private static final int IDS = 24;

    private final long seed;
    private final SplittableRandom random;
    private final List<Leaflet.Id> ids = new ArrayList<>();
    private final Map<Leaflet.Id, Leaflet> leaflets = new HashMap<>();

    ModelShelf(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        for (int i = 0; i < IDS; i++) {
            ids.add(Leaflet.id(random.nextLong(), random.nextLong()));
        }
    }

    /** Makes that many writes to a store, and the same to the model. */
    void write(AggregateStore store, int count) {
        for (int i = 0; i < count; i++) {
            Leaflet.Id id = ids.get(random.nextInt(IDS));
            Leaflet stored = leaflets.get(id);
            if (stored == null) {
                Leaflet added = leaflet(id, Revision.FIRST);
                Leaflets.add(store, added);
                leaflets.put(id, added);
            } else if (random.nextInt(3) == 0) {
                Leaflets.remove(store, stored);
                leaflets.remove(id);
            } else {
                Leaflet next = leaflet(id, stored.revision().next());
                Leaflets.save(store, next);
                leaflets.put(id, next);
            }
        }
    }

    /** Tells whether a view reads as the model does: by every id, and in ranges of every sort. */
    void check(AggregateView view) {
        for (Leaflet.Id id : ids) {
            assertEquals(
                    Optional.ofNullable(leaflets.get(id)),
                    view.find(Leaflet.KIND, id),
                    "seed " + seed);
        }
        check(view, Leaflets.all());
        for (String index : List.of(Leaflet.TITLE, Leaflet.TAG)) {
            TEXTS.forEach(text -> check(view, IndexRange.exactly(new IndexKey(index, text))));
            BEGINNINGS.forEach(text -> check(view, IndexRange.startingWith(index, text)));
        }
    }

    private void check(AggregateView view, IndexRange range) {
        String where = "seed " + seed + ", the index " + range.index() + " at " + range.text();
        List<Found<Leaflet>> expected = in(range);
        assertEquals(expected, view.scan(Leaflet.KIND, range, expected.size() + 1), where);
        int some = random.nextInt(4);
        assertEquals(
                expected.stream().limit(some).toList(),
                view.scan(Leaflet.KIND, range, some),
                where + ", " + some);
        IndexRange rest = range.after(anyPosition(range.index()));
        assertEquals(in(rest), view.scan(Leaflet.KIND, rest, Leaflets.ALL), where + ", the rest");
    }

    private List<Found<Leaflet>> in(IndexRange range) {
        List<Found<Leaflet>> found = new ArrayList<>();
        for (Leaflet leaflet : leaflets.values()) {
            for (String text : texts(leaflet, range.index())) {
                boolean isIn =
                        range.isExact() ? text.equals(range.text()) : text.startsWith(range.text());
                if (isIn) {
                    found.add(new Found<>(position(range.index(), text, leaflet.id()), leaflet));
                }
            }
        }
        range.after()
                .ifPresent(
                        after ->
                                found.removeIf(
                                        each -> IN_ORDER.compare(each.position(), after) <= 0));
        found.sort(Comparator.comparing(Found::position, IN_ORDER));
        return found;
    }

    private static Set<String> texts(Leaflet leaflet, String index) {
        return switch (index) {
            case Leaflet.TITLE -> Set.of(leaflet.title());
            case Leaflet.TAG -> new LinkedHashSet<>(leaflet.tags());
            default -> Set.of("");
        };
    }

    private IndexPosition anyPosition(String index) {
        String text = index.equals(Leaflet.ALL) ? "" : anyText();
        return position(index, text, ids.get(random.nextInt(IDS)));
    }

    private Leaflet leaflet(Leaflet.Id id, Revision revision) {
        List<String> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(anyText());
        }
        return new Leaflet(id, revision, anyText(), List.of("line " + random.nextInt()), tags);
    }

    private String anyText() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static IndexPosition position(String index, String text, Leaflet.Id id) {
        return new IndexPosition(new IndexKey(index, text), id.uuid());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
