package dev.kith.memory;

import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** The numbers of a book's commits: the last one, and the first one that can still be read. */
final class Commits {

    /** Numbers that change with every commit lie on lines of the cache that hold nothing else. */
    private static final int APART = 16;

    private static final int LAST = APART;
    private static final int HORIZON = 2 * APART;

    private final AtomicLongArray numbers = new AtomicLongArray(3 * APART);
    private final TreeMap<Long, Integer> pins = new TreeMap<>();

    long last() {
        return numbers.get(LAST);
    }

    /** One thread at a time. */
    void next() {
        numbers.set(LAST, last() + 1);
    }

    /** A read of an older commit may have missed something. */
    long horizon() {
        return numbers.get(HORIZON);
    }

    /** Gives up all commits before the last one, or the first that is pinned. */
    long raiseHorizon() {
        synchronized (pins) {
            long limit = pins.isEmpty() ? last() : pins.firstKey();
            numbers.set(HORIZON, limit);
            return limit;
        }
    }

    /** Keeps the last commit readable until it is unpinned. */
    long pin() {
        synchronized (pins) {
            long asOf = last();
            pins.merge(asOf, 1, Integer::sum);
            return asOf;
        }
    }

    void unpin(long asOf) {
        synchronized (pins) {
            pins.computeIfPresent(asOf, (number, count) -> count == 1 ? null : count - 1);
        }
    }
}
