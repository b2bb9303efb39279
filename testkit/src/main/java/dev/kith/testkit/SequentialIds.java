package dev.kith.testkit;

import dev.kith.common.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that are the same in every run: UUIDs of version 7 that count up from 1. Safe for use by many
 * threads.
 */
public final class SequentialIds implements IdSource {

    private static final long HIGH = 0x0190_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    /** Begins at the first id. */
    public SequentialIds() {}

    /**
     * {@return the id of that number}
     *
     * @param number which id, from 1
     */
    public static UUID id(long number) {
        return new UUID(HIGH, VARIANT | number);
    }

    @Override
    public UUID next() {
        return id(last.incrementAndGet());
    }
}
