package dev.kith.common;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days from one day on until, but without, another one: {@code [from, until)}. Either end may
 * be open. What began and ended on the same day has no day of its own and overlaps nothing, but is
 * remembered. Dates of the calendar without a zone. Immutable.
 */
public final class DateRange {

    private static final DateRange ALWAYS = new DateRange(null, null);

    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;

    private DateRange(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a range of days does not end before it begins; its end is the first day that"
                            + " is no longer in it");
        }
        this.from = from;
        this.until = until;
    }

    /** {@return all days} */
    public static DateRange always() {
        return ALWAYS;
    }

    /**
     * {@return the days from a day on}
     *
     * @param from the first day
     */
    public static DateRange from(LocalDate from) {
        return new DateRange(Objects.requireNonNull(from, "from"), null);
    }

    /**
     * {@return the days before a day}
     *
     * @param until the first day that is no longer in the range
     */
    public static DateRange until(LocalDate until) {
        return new DateRange(null, Objects.requireNonNull(until, "until"));
    }

    /**
     * {@return the days from one day on until, but without, another one}
     *
     * @param from the first day
     * @param until the first day that is no longer in the range
     * @throws IllegalArgumentException if the range would end before it begins
     */
    public static DateRange between(LocalDate from, LocalDate until) {
        return new DateRange(
                Objects.requireNonNull(from, "from"), Objects.requireNonNull(until, "until"));
    }

    /** {@return the first day, if the beginning is known} */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /** {@return the first day that is no longer in the range, if it ends} */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** {@return whether no end is known} */
    public boolean isOpen() {
        return until == null;
    }

    /** {@return whether there is no day in it, since it ends on the day on which it begins} */
    public boolean isEmpty() {
        return from != null && from.equals(until);
    }

    /**
     * {@return whether a day is in the range}
     *
     * @param day the day
     */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /**
     * {@return whether some day is in both ranges}
     *
     * @param other the other range
     */
    public boolean overlaps(DateRange other) {
        return !isEmpty() && !other.isEmpty() && begins(this, other) && begins(other, this);
    }

    /**
     * {@return whether every day of another range is in this one}
     *
     * @param other the other range
     */
    public boolean encloses(DateRange other) {
        return (from == null || (other.from != null && !other.from.isBefore(from)))
                && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    /**
     * {@return the days that are in both ranges, if there are any}
     *
     * @param other the other range
     */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate begin =
                from == null || (other.from != null && other.from.isAfter(from))
                        ? other.from
                        : from;
        LocalDate end =
                until == null || (other.until != null && other.until.isBefore(until))
                        ? other.until
                        : until;
        return Optional.of(new DateRange(begin, end));
    }

    /**
     * {@return the same range, ended}
     *
     * @param until the first day that is no longer in the range
     * @throws IllegalArgumentException if that is before the first day
     */
    public DateRange endedAt(LocalDate until) {
        return new DateRange(from, Objects.requireNonNull(until, "until"));
    }

    /** Whether the one begins before the other ends. */
    private static boolean begins(DateRange one, DateRange other) {
        return one.from == null || other.until == null || one.from.isBefore(other.until);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange that
                && Objects.equals(from, that.from)
                && Objects.equals(until, that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }

    @Override
    public String toString() {
        return "[" + (from == null ? "" : from) + ", " + (until == null ? "" : until) + ")";
    }
}
