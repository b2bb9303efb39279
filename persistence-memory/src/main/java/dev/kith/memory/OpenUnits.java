package dev.kith.memory;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is open on each thread.
 *
 * <p>Nearly every reader has none, and should learn so without a look into its thread's locals and
 * without touching what the units of other threads change. So the units are counted by their
 * thread's number, each count on a line of the cache of its own: a reader looks at a count that
 * hardly any other thread changes.
 */
final class OpenUnits {

    private static final int COUNTS = 64;
    private static final int APART = 32;

    private final AtomicIntegerArray counts = new AtomicIntegerArray((COUNTS + 1) * APART);

    @SuppressWarnings(
            "ThreadLocalUsage") // each storage has its own units; emptied when a unit ends
    private final ThreadLocal<@Nullable MemoryUnit> open = new ThreadLocal<>();

    /** The unit that is open on this thread. */
    @Nullable MemoryUnit ofThisThread() {
        return counts.get(place()) == 0 ? null : open.get();
    }

    /** Opens a unit on this thread. */
    void open(MemoryUnit unit) {
        open.set(unit);
        counts.incrementAndGet(place());
    }

    /** Ends this thread's unit. */
    void end() {
        counts.decrementAndGet(place());
        open.remove();
    }

    private static int place() {
        return ((int) Thread.currentThread().getId() & (COUNTS - 1)) * APART + APART;
    }
}
