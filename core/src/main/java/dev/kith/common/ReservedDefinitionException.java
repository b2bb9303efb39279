package dev.kith.common;

/**
 * A change of a definition that is the same in every book and so cannot be changed. Nothing was
 * stored.
 */
public final class ReservedDefinitionException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;

    /**
     * States the key.
     *
     * @param id the key of the reserved definition
     */
    public ReservedDefinitionException(AggregateId id) {
        super(
                "the "
                        + id.subject()
                        + " "
                        + id
                        + " is reserved and the same in every book; define one of your own");
        this.id = id;
    }

    /** {@return the key of the reserved definition} */
    public AggregateId id() {
        return id;
    }
}
