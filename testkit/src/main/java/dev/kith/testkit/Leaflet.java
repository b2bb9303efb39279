package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.Revision;
import dev.kith.store.AggregateKind;
import dev.kith.store.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An aggregate that only the contracts know: it has one key in one index, several in another, and
 * one that it shares with all others in a third.
 */
record Leaflet(Id id, Revision revision, String title, List<String> lines, List<String> tags)
        implements Aggregate {

    static final String TITLE = "title";
    static final String TAG = "tag";
    static final String ALL = "all";

    static final AggregateKind<Leaflet> KIND =
            AggregateKind.of(new LeafletForm(), Leaflet.class, Leaflet::keys);

    /** Which leaflet. */
    record Id(UUID uuid) implements AggregateId {
        @Override
        public String subject() {
            return "leaflet";
        }
    }

    Leaflet {
        lines = List.copyOf(lines);
        tags = List.copyOf(tags);
    }

    static Leaflet titled(Id id, String title) {
        return new Leaflet(id, Revision.FIRST, title, List.of(), List.of());
    }

    static Leaflet titled(long number, String title) {
        return titled(id(number), title);
    }

    static Id id(long number) {
        return new Id(SequentialIds.id(number));
    }

    static Id id(long high, long low) {
        return new Id(new UUID(high, low));
    }

    Leaflet tagged(String... more) {
        return new Leaflet(id, revision, title, lines, List.of(more));
    }

    /** The next version, under another title and with the same tags. */
    Leaflet retitled(String next) {
        return new Leaflet(id, revision.next(), next, lines, tags);
    }

    /** A tag may be there twice; its key is there once. */
    private List<IndexKey> keys() {
        List<IndexKey> keys = new ArrayList<>();
        keys.add(IndexKey.shortened(TITLE, title));
        keys.add(new IndexKey(ALL, ""));
        tags.forEach(tag -> keys.add(new IndexKey(TAG, tag)));
        return keys;
    }
}
