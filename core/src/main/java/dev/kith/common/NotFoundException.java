package dev.kith.common;

/**
 * A command on an id that the book does not know, be it unknown anywhere, another book's, or
 * hidden.
 */
public final class NotFoundException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;

    /**
     * States the id.
     *
     * @param id what was not found
     */
    public NotFoundException(AggregateId id) {
        super("this book has no " + id.subject() + " " + id);
        this.id = id;
    }

    /** {@return the id that was not found} */
    public AggregateId id() {
        return id;
    }
}
