package dev.kith.common;

/** A cursor that is not of this list: damaged, of another book, or of another kind of list. */
public final class InvalidCursorException extends KithException {

    private static final long serialVersionUID = 1L;

    /** States the rule. */
    public InvalidCursorException() {
        super(
                "the cursor is not of this list; use the one that this list's last page gave, or"
                        + " begin at the first page");
    }
}
