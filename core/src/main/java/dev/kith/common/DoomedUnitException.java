package dev.kith.common;

/**
 * A call in a unit that can no longer succeed, since a command in it failed after its first write.
 * The unit ends without a trace; its cause is the first failure.
 */
public final class DoomedUnitException extends KithException {

    private static final long serialVersionUID = 1L;

    /**
     * States why.
     *
     * @param cause the failure that doomed the unit
     */
    public DoomedUnitException(Throwable cause) {
        super(
                "a command of this unit failed and cannot be taken back alone; nothing of the unit"
                        + " is stored",
                cause);
    }
}
