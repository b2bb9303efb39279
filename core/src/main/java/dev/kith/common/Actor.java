package dev.kith.common;

/**
 * Who acts: a user or a service of the host, or the library itself. The library authenticates
 * nobody; it records whom the host names.
 *
 * @param kind what sort of actor
 * @param id the host's own identifier, best one without meaning; never shown as a name
 */
public record Actor(Kind kind, String id) {

    /** What sort of actor acts. */
    public enum Kind {
        /** A person who uses the host. */
        USER,
        /** A program of the host. */
        SERVICE,
        /** The host without a known user; sees everything. */
        SYSTEM
    }

    private static final TextRule RULE = TextRule.line("an actor's id", 200);
    private static final Actor THE_SYSTEM = new Actor(Kind.SYSTEM, "system");

    /**
     * Checks the id.
     *
     * @param kind what sort of actor
     * @param id the host's own identifier
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Actor {
        RULE.require(id);
    }

    /**
     * {@return a user of the host}
     *
     * @param id the host's identifier of the user
     */
    public static Actor user(String id) {
        return new Actor(Kind.USER, id);
    }

    /**
     * {@return a program of the host}
     *
     * @param id the host's identifier of the program
     */
    public static Actor service(String id) {
        return new Actor(Kind.SERVICE, id);
    }

    /** {@return the actor of commands for which the host names none} */
    public static Actor system() {
        return THE_SYSTEM;
    }

    /**
     * {@return whether the host acts without a known user, who sees everything, whatever the id}
     */
    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
