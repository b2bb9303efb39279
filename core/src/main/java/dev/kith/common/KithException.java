package dev.kith.common;

/**
 * What every refusal of the library is: unchecked, typed by what is wrong, carrying the facts.
 * Messages hold ids, never personal data.
 */
public abstract class KithException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For the subjects' own exceptions.
     *
     * @param message what is wrong and what would be right
     */
    protected KithException(String message) {
        super(message);
    }

    /**
     * For the subjects' own exceptions.
     *
     * @param message what is wrong and what would be right
     * @param cause what brought it about
     */
    protected KithException(String message, Throwable cause) {
        super(message, cause);
    }
}
