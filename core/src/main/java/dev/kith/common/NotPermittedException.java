package dev.kith.common;

/**
 * A command on something that the actor may see, but not to that extent. Nothing was stored. What
 * the actor may not even see is {@link NotFoundException not found}.
 */
public final class NotPermittedException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient AggregateId id;
    private final transient AccessLevel needed;

    /**
     * States the facts.
     *
     * @param id what the command is about
     * @param needed the level that it needs
     */
    public NotPermittedException(AggregateId id, AccessLevel needed) {
        super(message(id, needed));
        this.id = id;
        this.needed = needed;
    }

    /** {@return what the command is about} */
    public AggregateId id() {
        return id;
    }

    /** {@return the level that the command needs} */
    public AccessLevel needed() {
        return needed;
    }

    private static String message(AggregateId id, AccessLevel needed) {
        String subject = "the " + id.subject() + " " + id;
        return needed == AccessLevel.OWN
                ? "this command is for the owner of " + subject + " alone"
                : "this command needs the level "
                        + needed
                        + " on "
                        + subject
                        + "; its owner can grant it";
    }
}
