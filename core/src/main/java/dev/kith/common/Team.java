package dev.kith.common;

/**
 * A team of the host's users. The library keeps no teams; it records what the host names.
 *
 * @param id the host's own identifier, one line of at most 200 characters
 */
public record Team(String id) {

    private static final TextRule RULE = TextRule.line("a team's id", 200);

    /**
     * Checks the id.
     *
     * @param id the host's own identifier
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Team {
        RULE.require(id);
    }

    /**
     * {@return the team of that id}
     *
     * @param id the host's own identifier
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Team of(String id) {
        return new Team(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
