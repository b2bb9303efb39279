package dev.kith.common;

/** A definition under a key that the book's catalogue has already. Nothing was stored. */
public final class DefinitionTakenException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;

    /**
     * States the key.
     *
     * @param id the key that is taken
     */
    public DefinitionTakenException(AggregateId id) {
        super("this book has a " + id.subject() + " " + id + " already; change that one");
        this.id = id;
    }

    /** {@return the key that is taken} */
    public AggregateId id() {
        return id;
    }
}
