package dev.kith.common;

/**
 * A change made from a revision that is no longer the stored one: somebody else was first. Nothing
 * was stored; read again and decide.
 */
public final class StaleException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;
    private final transient Revision expected;
    private final transient Revision actual;

    /**
     * States the facts.
     *
     * @param id what was to be changed
     * @param expected the revision that the change was made from
     * @param actual the revision that is stored
     */
    public StaleException(AggregateId id, Revision expected, Revision actual) {
        super(message(id, expected, actual));
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    /** {@return what was to be changed} */
    public AggregateId id() {
        return id;
    }

    /** {@return the revision that the change was made from} */
    public Revision expected() {
        return expected;
    }

    /** {@return the revision that is stored} */
    public Revision actual() {
        return actual;
    }

    private static String message(AggregateId id, Revision expected, Revision actual) {
        String subject = id.subject() + " " + id;
        return expected.equals(actual)
                ? subject + " is at another revision " + actual + " than the one seen"
                : subject + " is at revision " + actual + ", not " + expected;
    }
}
