package dev.kith.store;

import java.util.UUID;

/**
 * A place in an index: by key, then by the unsigned bytes of an aggregate's id.
 *
 * @param key the key
 * @param id the aggregate's id
 */
public record IndexPosition(IndexKey key, UUID id) implements Comparable<IndexPosition> {

    @Override
    public int compareTo(IndexPosition other) {
        int order = key.compareTo(other.key);
        return order != 0 ? order : compare(id, other.id);
    }

    private static int compare(UUID a, UUID b) {
        int order = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
