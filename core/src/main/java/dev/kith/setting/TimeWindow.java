package dev.kith.setting;

import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a day by the clock on the wall: from a time until, but without, another one, or to the
 * end of the day. Immutable.
 */
public final class TimeWindow {

    private static final TimeWindow WHOLE_DAY = new TimeWindow(LocalTime.MIDNIGHT, null);

    private final LocalTime from;
    private final @Nullable LocalTime until;

    private TimeWindow(LocalTime from, @Nullable LocalTime until) {
        this.from = Objects.requireNonNull(from, "from");
        this.until = until;
    }

    /**
     * {@return the time from one time until, but without, another one}
     *
     * @param from the beginning, such as {@code 09:00}
     * @param until the end, such as {@code 17:30}
     * @throws IllegalArgumentException if the end is not after the beginning: a window that goes on
     *     after midnight is two, one on each day
     */
    public static TimeWindow between(LocalTime from, LocalTime until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a window of time ends after it begins and on the same day; one over midnight"
                            + " is two");
        }
        return new TimeWindow(from, until);
    }

    /**
     * {@return the time from one time to the end of the day}
     *
     * @param from the beginning
     */
    public static TimeWindow from(LocalTime from) {
        return new TimeWindow(from, null);
    }

    /** {@return the whole day} */
    public static TimeWindow wholeDay() {
        return WHOLE_DAY;
    }

    /** {@return the beginning} */
    public LocalTime from() {
        return from;
    }

    /** {@return the end; empty if it is that of the day} */
    public Optional<LocalTime> until() {
        return Optional.ofNullable(until);
    }

    /** Whether a time is in it. */
    boolean contains(LocalTime time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }

    /** Whether the one ends before the other begins, or just then. */
    boolean endsBefore(TimeWindow other) {
        return until != null && !until.isAfter(other.from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeWindow that
                && from.equals(that.from)
                && Objects.equals(until, that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }

    @Override
    public String toString() {
        return from + "-" + (until == null ? "24:00" : until);
    }
}
