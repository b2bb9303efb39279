package dev.kith.common;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something was done, to the microsecond, and by whom. Immutable. */
public final class Stamp {

    // one number instead of an instant: every contact has a stamp
    private final long micros;
    private final Actor by;

    /**
     * A stamp.
     *
     * @param at the instant; truncated to microseconds, which every storage keeps
     * @param by the actor
     * @throws ArithmeticException if the instant is some 290,000 years away from 1970
     */
    public Stamp(Instant at, Actor by) {
        // by hand: on Java 17 ChronoUnit counts by nanoseconds and overflows within 300 years
        micros =
                Math.addExact(
                        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
        this.by = by;
    }

    /** {@return the instant, to the microsecond} */
    public Instant at() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** {@return the actor} */
    public Actor by() {
        return by;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamp that && micros == that.micros && by.equals(that.by);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(micros) * 31 + by.hashCode();
    }

    @Override
    public String toString() {
        return "Stamp[" + at() + ", " + by + "]";
    }
}
