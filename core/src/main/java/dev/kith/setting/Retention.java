package dev.kith.setting;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a book is to keep what it writes beside the contacts. What has no period is to be kept
 * as long as the book. A book's retention stands as a whole before that of the host. Immutable.
 *
 * <p>The library keeps this value and takes nothing out by itself.
 */
public final class Retention {

    private static final Retention FOR_EVER = new Retention(null, null);

    private final @Nullable Period history;
    private final @Nullable Period commands;

    private Retention(@Nullable Period history, @Nullable Period commands) {
        this.history = history;
        this.commands = commands;
    }

    /** {@return that everything is kept as long as the book} */
    public static Retention forEver() {
        return FOR_EVER;
    }

    /**
     * {@return the same, with the change log kept for a period}
     *
     * @param period how long, counted back from the day on which it is applied
     * @throws IllegalArgumentException if the period is zero or has a negative part
     */
    public Retention history(Period period) {
        return new Retention(checked(period), commands);
    }

    /**
     * {@return the same, with the outcomes of commands that carried a key kept for a period} A
     * command that is repeated after its outcome was taken out is carried out once more.
     *
     * @param period how long, counted back from the day on which it is applied
     * @throws IllegalArgumentException if the period is zero or has a negative part
     */
    public Retention commands(Period period) {
        return new Retention(history, checked(period));
    }

    private static Period checked(Period period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a period of retention is at least a day");
        }
        return period;
    }

    /** {@return how long the change log is kept; empty for as long as the book} */
    public Optional<Period> history() {
        return Optional.ofNullable(history);
    }

    /** {@return how long outcomes of commands are kept; empty for as long as the book} */
    public Optional<Period> commands() {
        return Optional.ofNullable(commands);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Retention that
                && Objects.equals(history, that.history)
                && Objects.equals(commands, that.commands);
    }

    @Override
    public int hashCode() {
        return Objects.hash(history, commands);
    }

    @Override
    public String toString() {
        return "Retention[history "
                + (history == null ? "for ever" : history)
                + ", commands "
                + (commands == null ? "for ever" : commands)
                + "]";
    }
}
