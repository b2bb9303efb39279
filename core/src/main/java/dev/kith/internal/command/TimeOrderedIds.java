package dev.kith.internal.command;

import dev.kith.common.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * UUIDs of version 7 that grow with each call (RFC 9562 §5.7, §6.2 method 1): 48 bits of
 * milliseconds, 12 bits of a counter, 62 random bits. More ids than the counter holds in a
 * millisecond, or a clock that goes back, borrow from the next millisecond.
 */
public final class TimeOrderedIds implements IdSource {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int COUNTER_BITS = 12;
    private static final UUID LOWEST = new UUID(0, 0);

    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());
    private long last;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        return after(LOWEST);
    }

    /**
     * The next id, which is also higher than one that another source may have given: so ids grow
     * along what follows from what, whatever the clocks of several machines say.
     */
    public synchronized UUID after(UUID other) {
        // a fresh millisecond begins its counter at a random place in the lower half, so that nodes
        // differ
        long now = (clock.millis() << COUNTER_BITS) | random.nextInt(1 << (COUNTER_BITS - 1));
        long floor = Math.max(last, ticks(other));
        last = now >>> COUNTER_BITS > floor >>> COUNTER_BITS ? now : floor + 1;
        long counter = last & ((1 << COUNTER_BITS) - 1);
        long high = ((last >>> COUNTER_BITS) << 16) | VERSION | counter;
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }

    /** Milliseconds and counter of an id. */
    private static long ticks(UUID id) {
        long high = id.getMostSignificantBits();
        return (high >>> 16 << COUNTER_BITS) | (high & ((1 << COUNTER_BITS) - 1));
    }
}
