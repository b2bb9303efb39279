package dev.kith.contact;

import dev.kith.common.KithException;

/**
 * A call for all or nothing of whose items some were refused. Nothing of it is stored; every item
 * was looked at.
 */
public final class BulkRefusedException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient BulkReport report;

    /**
     * States what became of the items.
     *
     * @param report the counts and the refusals; what it counts as written was taken back
     */
    public BulkRefusedException(BulkReport report) {
        super(
                report.refused()
                        + " of "
                        + report.items()
                        + " items were refused, so nothing is stored; the first one is "
                        + report.refusals().get(0));
        this.report = report;
    }

    /** {@return what would have become of the items; what it counts as written was taken back} */
    public BulkReport report() {
        return report;
    }
}
