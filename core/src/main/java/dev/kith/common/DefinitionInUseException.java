package dev.kith.common;

/** The removal of a definition that something in the book refers to. Nothing was stored. */
public final class DefinitionInUseException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;
    private final transient AggregateId user;

    /**
     * States the facts.
     *
     * @param id the definition that was to be removed
     * @param user something that refers to it; there may be more
     */
    public DefinitionInUseException(AggregateId id, AggregateId user) {
        super(
                "the "
                        + id.subject()
                        + " "
                        + id
                        + " is in use, for one by "
                        + user.subject()
                        + " "
                        + user
                        + "; take it off there first");
        this.id = id;
        this.user = user;
    }

    /** {@return the definition that was to be removed} */
    public AggregateId id() {
        return id;
    }

    /** {@return something that refers to it; there may be more} */
    public AggregateId user() {
        return user;
    }
}
