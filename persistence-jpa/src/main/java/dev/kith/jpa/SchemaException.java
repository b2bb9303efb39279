package dev.kith.jpa;

import dev.kith.common.KithException;

/** The database's tables are not those that the library needs, and what to do about it. */
public final class SchemaException extends KithException {

    private static final long serialVersionUID = 1L;

    /**
     * A schema that does not fit.
     *
     * @param message what is wrong and what would be right
     */
    public SchemaException(String message) {
        super(message);
    }

    /**
     * A schema that could not be made.
     *
     * @param message what was being done
     * @param cause what the database said
     */
    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
