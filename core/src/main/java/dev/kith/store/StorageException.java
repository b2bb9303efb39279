package dev.kith.store;

import dev.kith.common.KithException;

/**
 * A failure of the storage itself, such as a lost connection. Nothing of the unit is stored, unless
 * the connection was lost during the commit: then nobody knows, and a command that is repeated
 * under its key is done once.
 */
public final class StorageException extends KithException {

    private static final long serialVersionUID = 1L;

    /**
     * States the failure.
     *
     * @param message what could not be done
     * @param cause what the storage said
     */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
