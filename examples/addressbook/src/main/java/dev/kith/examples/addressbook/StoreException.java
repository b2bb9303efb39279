package dev.kith.examples.addressbook;

/** A store that cannot be used, and why, in words for the user. */
final class StoreException extends RuntimeException {
    /** The exit status when a store cannot be used as things are. */
    static final int NOT_USABLE = 3;

    private static final int WRONG_USE = 2;
    private static final long serialVersionUID = 1L;

    private final String line;
    private final int status;

    private StoreException(String line, int status) {
        super(line);
        this.line = line;
        this.status = status;
    }

    /** What was given on the command line names no store. */
    static StoreException wrongUse(String option, String reason) {
        return new StoreException(option + ": " + reason, WRONG_USE);
    }

    /** The store cannot be used as things are. */
    static StoreException notUsable(Store store, String reason) {
        return new StoreException(store.name() + ": " + reason, NOT_USABLE);
    }

    /** What to tell the user, one line. */
    String line() {
        return line;
    }

    /** The exit status. */
    int status() {
        return status;
    }
}
