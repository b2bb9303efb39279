package dev.kith.common;

/** A command key that was used before for another command or other content. Nothing was changed. */
public final class CommandKeyReusedException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient CommandKey key;

    /**
     * States the key.
     *
     * @param key the key that was used before
     */
    public CommandKeyReusedException(CommandKey key) {
        super(
                "command key "
                        + key
                        + " was used before for another command or other content; a new command"
                        + " needs a new key");
        this.key = key;
    }

    /** {@return the key that was used before} */
    public CommandKey key() {
        return key;
    }
}
