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

    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());
    private long last;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized UUID next() {
        // a fresh millisecond begins its counter at a random place in the lower half, so that nodes
        // differ
        long now = (clock.millis() << COUNTER_BITS) | random.nextInt(1 << (COUNTER_BITS - 1));
        last = now >>> COUNTER_BITS > last >>> COUNTER_BITS ? now : last + 1;
        long counter = last & ((1 << COUNTER_BITS) - 1);
        long high = ((last >>> COUNTER_BITS) << 16) | VERSION | counter;
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
