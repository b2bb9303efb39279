package dev.kith.common;

/**
 * A unit that lost against another one which ran at the same time, by a deadlock or a serialization
 * failure. Nothing of the unit is stored; the whole unit can be tried again.
 */
public final class ConflictException extends KithException {

    private static final long serialVersionUID = 1L;

    /**
     * States what clashed.
     *
     * @param message what the unit waited for or clashed on, by ids
     */
    public ConflictException(String message) {
        super(message);
    }

    /**
     * States what clashed.
     *
     * @param message what the unit waited for or clashed on, by ids
     * @param cause what the storage said
     */
    public ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
