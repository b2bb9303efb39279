package dev.kith.store;

import dev.kith.common.FoldKey;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one fact whose values lie between two limits, read in order: by the value's key in
 * unsigned order of UTF-8, then by the contact's id. Immutable.
 */
public final class FactRange {

    private final FactKey key;
    private final @Nullable Limit lower;
    private final @Nullable Limit upper;
    private final @Nullable Fact after;

    /**
     * Where a range begins or ends.
     *
     * @param key the key of a value
     * @param isInclusive whether the value itself lies in the range
     */
    public record Limit(String key, boolean isInclusive) {

        @Override
        public String toString() {
            return "Limit[" + (isInclusive ? "inclusive" : "exclusive") + "]";
        }
    }

    private FactRange(
            FactKey key, @Nullable Limit lower, @Nullable Limit upper, @Nullable Fact after) {
        this.key = key;
        this.lower = lower;
        this.upper = upper;
        this.after = after;
    }

    /**
     * {@return all rows of a fact}
     *
     * @param key which fact
     */
    public static FactRange of(FactKey key) {
        return new FactRange(key, null, null, null);
    }

    /**
     * {@return the rows of a fact that have a value}
     *
     * @param key which fact
     * @param value the value
     */
    public static FactRange exactly(FactKey key, FactValue value) {
        return of(key).atLeast(value).atMost(value);
    }

    /**
     * {@return the part of this range from a value on}
     *
     * @param value the lowest value in the range
     */
    public FactRange atLeast(FactValue value) {
        return new FactRange(key, new Limit(value.key(), true), upper, after);
    }

    /**
     * {@return the part of this range above a value}
     *
     * @param value the highest value below the range
     */
    public FactRange above(FactValue value) {
        return new FactRange(key, new Limit(value.key(), false), upper, after);
    }

    /**
     * {@return the part of this range up to a value}
     *
     * @param value the highest value in the range
     */
    public FactRange atMost(FactValue value) {
        return new FactRange(key, lower, new Limit(value.key(), true), after);
    }

    /**
     * {@return the part of this range below a value}
     *
     * @param value the lowest value above the range
     */
    public FactRange below(FactValue value) {
        return new FactRange(key, lower, new Limit(value.key(), false), after);
    }

    /**
     * {@return the rest of this range behind a row}
     *
     * @param row a row of the fact, which need not be stored nor lie in the range
     * @throws IllegalArgumentException if it is a row of another fact
     */
    public FactRange after(Fact row) {
        if (!row.key().equals(key)) {
            throw new IllegalArgumentException("a range goes on behind a row of its own fact");
        }
        return new FactRange(key, lower, upper, row);
    }

    /** {@return which fact} */
    public FactKey key() {
        return key;
    }

    /** {@return where the range begins, unless it has no lower limit} */
    public Optional<Limit> lower() {
        return Optional.ofNullable(lower);
    }

    /** {@return where the range ends, unless it has no upper limit} */
    public Optional<Limit> upper() {
        return Optional.ofNullable(upper);
    }

    /** {@return the row behind which the range begins, if it is not its first} */
    public Optional<Fact> after() {
        return Optional.ofNullable(after);
    }

    /**
     * {@return whether a value lies between the limits, wherever the range begins}
     *
     * @param value the value
     */
    public boolean has(FactValue value) {
        return isAboveLower(value.key()) && isBelowUpper(value.key());
    }

    private boolean isAboveLower(String other) {
        int order = lower == null ? 1 : FoldKey.compare(other, lower.key());
        return order > 0 || (order == 0 && lower != null && lower.isInclusive());
    }

    private boolean isBelowUpper(String other) {
        int order = upper == null ? -1 : FoldKey.compare(other, upper.key());
        return order < 0 || (order == 0 && upper != null && upper.isInclusive());
    }

    @Override
    public String toString() {
        return "FactRange[" + key + "]";
    }
}
