package dev.kith.contact;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a call that writes many contacts goes about it. Immutable; as safe for use by many threads as
 * whoever is told.
 *
 * <p>By itself such a call stores a unit after the other, so memory stays bounded however many
 * there are, and leaves out what is refused. What is stored stays when the call ends early.
 */
public final class Bulk {

    /** How many contacts a unit has at the most. */
    public static final int MAX_UNIT_SIZE = 10_000;

    private static final int STANDARD_UNIT_SIZE = 500;

    private static final Bulk STANDARD = new Bulk(STANDARD_UNIT_SIZE, false, outcome -> {});

    private final int unitSize;
    private final boolean allOrNothing;
    private final Consumer<? super BulkOutcome> listener;

    private Bulk(int unitSize, boolean allOrNothing, Consumer<? super BulkOutcome> listener) {
        this.unitSize = unitSize;
        this.allOrNothing = allOrNothing;
        this.listener = listener;
    }

    /** {@return units of 500 contacts each, without those that are refused} */
    public static Bulk standard() {
        return STANDARD;
    }

    /**
     * {@return the same with units of another size}
     *
     * @param size how many contacts a unit has at the most, from 1 to {@value #MAX_UNIT_SIZE}
     * @throws IllegalArgumentException if the size is another
     */
    public Bulk inUnitsOf(int size) {
        if (size < 1 || size > MAX_UNIT_SIZE) {
            throw new IllegalArgumentException(
                    "a unit has 1 to " + MAX_UNIT_SIZE + " contacts, not " + size);
        }
        return new Bulk(size, allOrNothing, listener);
    }

    /**
     * {@return the same as one unit: if anything is refused, nothing is stored} It may be part of a
     * unit or of the host's transaction, where units of its own would not be. Where storage keeps a
     * unit's writes in memory, all of them are kept.
     */
    public Bulk allOrNothing() {
        return new Bulk(unitSize, true, listener);
    }

    /**
     * {@return the same, with somebody told what became of each item, in their order}
     *
     * @param other is told after the unit of the item is committed; of all or nothing, when the
     *     item is written, and from the first one on again if the unit is repeated. What it throws
     *     ends the call
     */
    public Bulk telling(Consumer<? super BulkOutcome> other) {
        return new Bulk(unitSize, allOrNothing, Objects.requireNonNull(other, "other"));
    }

    /** {@return how many contacts a unit has at the most} */
    public int unitSize() {
        return unitSize;
    }

    /** {@return whether nothing is stored if anything is refused} */
    public boolean isAllOrNothing() {
        return allOrNothing;
    }

    /** {@return who is told what became of each item} */
    public Consumer<? super BulkOutcome> listener() {
        return listener;
    }

    @Override
    public String toString() {
        return "Bulk[" + (allOrNothing ? "all or nothing" : "units of " + unitSize) + "]";
    }
}
