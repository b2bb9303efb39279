package dev.kith.store;

import dev.kith.common.AggregateId;
import dev.kith.common.KithException;

/**
 * A new aggregate under an id that the book has already: the host's source of ids repeats itself.
 */
public final class IdTakenException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;

    /**
     * States the id.
     *
     * @param id the id that is taken
     */
    public IdTakenException(AggregateId id) {
        super(
                "this book has a "
                        + id.subject()
                        + " "
                        + id.uuid()
                        + " already; a source of ids never repeats one");
        this.id = id;
    }

    /** {@return the id that is taken} */
    public AggregateId id() {
        return id;
    }
}
