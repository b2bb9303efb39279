package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.store.AggregateKind;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one unit has made of aggregates beside the contacts, or of facts, so far. */
final class RecordOverlay {

    private final Map<RecordName, WrittenRecord<?>> written = new LinkedHashMap<>();
    private final Map<String, NavigableSet<IndexPosition>> indexes = new HashMap<>();

    boolean isEmpty() {
        return written.isEmpty();
    }

    @Nullable WrittenRecord<?> get(RecordName name) {
        return written.get(name);
    }

    boolean has(RecordName name) {
        return written.containsKey(name);
    }

    @Nullable Object content(RecordName name) {
        WrittenRecord<?> record = written.get(name);
        return record == null ? null : record.content();
    }

    /** The names of the kinds of which something was written. */
    Set<String> kindNames() {
        return indexes.keySet();
    }

    /** Where what was written of a kind is found. */
    NavigableSet<IndexPosition> positions(String kind) {
        NavigableSet<IndexPosition> index = indexes.get(kind);
        return index == null ? Collections.emptyNavigableSet() : index;
    }

    Collection<WrittenRecord<?>> all() {
        return written.values();
    }

    void put(WrittenRecord<?> next) {
        NavigableSet<IndexPosition> index =
                indexes.computeIfAbsent(next.name().kind(), kind -> new TreeSet<>());
        WrittenRecord<?> old = written.put(next.name(), next);
        if (old != null) {
            for (IndexKey key : old.keys()) {
                index.remove(new IndexPosition(key, next.name().id()));
            }
        }
        for (IndexKey key : next.keys()) {
            index.add(new IndexPosition(key, next.name().id()));
        }
    }

    /**
     * What is found in a range: what others committed, but for what the unit has written itself.
     */
    <A extends Aggregate> List<Found<A>> over(
            List<Found<A>> committed, AggregateKind<A> kind, IndexRange range, int size) {
        List<Found<A>> found = new ArrayList<>(committed);
        int own = 0;
        NavigableSet<IndexPosition> index = indexes.getOrDefault(kind.name(), new TreeSet<>());
        for (IndexPosition position : Records.from(range, index)) {
            if (own == size || !range.has(position.key())) {
                break;
            }
            WrittenRecord<?> record = written.get(new RecordName(kind.name(), position.id()));
            Object content = record == null ? null : record.content();
            if (content != null) {
                found.add(new Found<>(position, kind.type().cast(content)));
                own++;
            }
        }
        if (own == 0) {
            return committed;
        }
        found.sort(Comparator.comparing(Found::position));
        return found.size() <= size ? found : new ArrayList<>(found.subList(0, size));
    }
}
