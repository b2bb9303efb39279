package dev.kith.contact;

import java.util.List;

/**
 * What became of all items of a call that writes many contacts. Immutable.
 *
 * @param written how many made a new contact or a new revision
 * @param unchanged how many changed nothing
 * @param refused how many were refused
 * @param refusals the first of those that were refused, {@value #MAX_REFUSALS} at the most, in
 *     their order; {@link Bulk#telling} gives every one
 */
public record BulkReport(long written, long unchanged, long refused, List<BulkOutcome> refusals) {

    /** How many refusals a report has at the most. */
    public static final int MAX_REFUSALS = 1_000;

    /**
     * Copies the refusals.
     *
     * @param written how many made a new contact or a new revision
     * @param unchanged how many changed nothing
     * @param refused how many were refused
     * @param refusals the first of those that were refused
     */
    public BulkReport {
        refusals = List.copyOf(refusals);
    }

    /** {@return how many items there were} */
    public long items() {
        return written + unchanged + refused;
    }

    /** {@return the counts, without personal data} */
    @Override
    public String toString() {
        return written + " written, " + unchanged + " unchanged, " + refused + " refused";
    }
}
