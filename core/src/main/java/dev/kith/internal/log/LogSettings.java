package dev.kith.internal.log;

import dev.kith.change.PayloadCodec;
import dev.kith.common.BookId;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How changes are logged.
 *
 * @param codec how values are kept
 * @param hashed which books keep a chain of hashes
 * @param listeners who is told
 * @param idAfter gives an id for the log that is higher than another one and all before it
 */
public record LogSettings(
        PayloadCodec codec,
        Predicate<BookId> hashed,
        Listeners listeners,
        UnaryOperator<UUID> idAfter) {

    private static final UUID LOWEST = new UUID(0, 0);

    /** An id for the log. */
    public UUID nextId() {
        return idAfter.apply(LOWEST);
    }
}
