package dev.kith.change;

import dev.kith.common.KithException;
import java.util.UUID;

/** Values of a change that can no longer be read, since the host has given up the key to them. */
public final class UnreadableChangeException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient UUID entry;

    /**
     * States the entry.
     *
     * @param entry the id of the entry whose values were asked for
     */
    public UnreadableChangeException(UUID entry) {
        super("the values of change " + entry + " can no longer be read; its entry still can");
        this.entry = entry;
    }

    /** {@return the id of the entry whose values were asked for} */
    public UUID entry() {
        return entry;
    }
}
