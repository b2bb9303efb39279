package dev.kith.memory;

import dev.kith.common.FoldKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Where contacts stand in the sort order, by their numbers and as far as the {@linkplain SortStart
 * starts} of their sort names tell: the first of many are found without looking at the contacts.
 * One thread writes, many read.
 *
 * <p>While versions with different starts are to be read, none is known: then the contact itself
 * must be looked at. So what is known is right for every reader, but for one that must begin again
 * because versions were settled under it.
 */
final class SortStarts {

    private static final VarHandle HALF = MethodHandles.arrayElementVarHandle(long[].class);

    // of each number the high half, 0 if its start is not known, and the low half
    private volatile long[] halves = new long[32];

    /** Of a contact that had none, or whose versions all stand there now. */
    void put(int number, FoldKey key) {
        long[] now = withRoomFor(number);
        SortStart start = SortStart.of(key);
        HALF.setRelease(now, 2 * number + 1, start.low());
        // last: who sees it sees the right low half
        HALF.setRelease(now, 2 * number, start.high());
    }

    /** Of a contact that has another version from now on, whose start may be another one. */
    void move(int number, FoldKey key) {
        long[] now = withRoomFor(number);
        SortStart start = SortStart.of(key);
        if (high(now, number) != start.high() || low(now, number) != start.low()) {
            // the low half stays: somebody may have read the high one
            HALF.setRelease(now, 2 * number, 0L);
        }
    }

    boolean isKnown(int number) {
        return high(halves, number) != 0;
    }

    /** Whether a contact comes before all that have a start; false if it is not known. */
    boolean isBefore(int number, SortStart start) {
        long[] now = halves;
        long high = high(now, number);
        return high != 0
                && SortStart.compare(high, low(now, number), start.high(), start.low()) < 0;
    }

    /** Whether a contact comes behind all that have a start; false if it is not known. */
    boolean isBehind(int number, SortStart start) {
        long[] now = halves;
        long high = high(now, number);
        return high != 0
                && SortStart.compare(high, low(now, number), start.high(), start.low()) > 0;
    }

    /**
     * A start that so many of the contacts are not behind, those that are not known among them;
     * nothing if there are no more than that.
     */
    @Nullable SortStart ofFirst(int count, BitSet numbers) {
        if (numbers.cardinality() <= count) {
            return null;
        }
        long[] now = halves;
        PriorityQueue<SortStart> lastFirst =
                new PriorityQueue<>(count, Comparator.<SortStart>reverseOrder());
        for (int n = numbers.nextSetBit(0); n >= 0; n = numbers.nextSetBit(n + 1)) {
            long high = high(now, n);
            long low = high == 0 ? 0 : low(now, n);
            if (lastFirst.size() < count) {
                lastFirst.add(new SortStart(high, low));
            } else {
                SortStart last = lastFirst.element();
                if (SortStart.compare(high, low, last.high(), last.low()) < 0) {
                    lastFirst.remove();
                    lastFirst.add(new SortStart(high, low));
                }
            }
        }
        return lastFirst.element();
    }

    private static long high(long[] halves, int number) {
        return 2 * number < halves.length ? (long) HALF.getAcquire(halves, 2 * number) : 0;
    }

    private static long low(long[] halves, int number) {
        return (long) HALF.getAcquire(halves, 2 * number + 1);
    }

    private long[] withRoomFor(int number) {
        long[] now = halves;
        int needed = 2 * number + 2;
        if (needed <= now.length) {
            return now;
        }
        long[] more = Arrays.copyOf(now, Math.max(needed, now.length + now.length / 2));
        halves = more;
        return more;
    }
}
