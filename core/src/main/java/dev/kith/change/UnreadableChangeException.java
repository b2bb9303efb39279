package dev.kith.change;

import dev.kith.common.KithException;
import java.util.UUID;

/**
 * Values of a change that cannot be read: they are withheld from the actor who asks, or the host
 * has given up the key to them.
 */
public final class UnreadableChangeException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient UUID entry;

    /** Why they cannot be read. */
    private final Readability readability;

    /**
     * States the entry and the reason.
     *
     * @param entry the id of the entry whose values were asked for
     * @param readability why they cannot be read
     * @throws IllegalArgumentException if they can
     */
    public UnreadableChangeException(UUID entry, Readability readability) {
        super("the values of change " + entry + " " + why(readability) + "; its entry can be read");
        this.entry = entry;
        this.readability = readability;
    }

    private static String why(Readability readability) {
        return switch (readability) {
            case WITHHELD -> "are those of a note that is for its author only";
            case LOST -> "can no longer be read by anybody";
            case READABLE ->
                    throw new IllegalArgumentException("what can be read is refused to nobody");
        };
    }

    /** {@return the id of the entry whose values were asked for} */
    public UUID entry() {
        return entry;
    }

    /** {@return why they cannot be read} */
    public Readability readability() {
        return readability;
    }
}
