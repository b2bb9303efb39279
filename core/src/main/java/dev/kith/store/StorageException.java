package dev.kith.store;

import dev.kith.common.KithException;

/** A failure of the storage itself, such as a lost connection. Nothing of the unit is stored. */
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
