package dev.kith.change;

import dev.kith.common.Actor;
import dev.kith.common.TextRule;
import java.util.UUID;

/**
 * The command that a change was part of, the same for all changes that it made. Immutable.
 *
 * @param id its identity, time-ordered
 * @param name what was done, such as {@code contact.add}; never changes its meaning
 * @param actor who did it
 * @param circumstances for whom, why and as part of what
 * @param bulk whether it was one of many that were done quietly, so that listeners were told their
 *     number only
 */
public record ChangeCommand(
        UUID id, String name, Actor actor, Circumstances circumstances, boolean bulk) {

    private static final TextRule NAME = TextRule.line("the name of a command", 100);

    /**
     * Checks the name.
     *
     * @param id its identity
     * @param name what was done
     * @param actor who did it
     * @param circumstances for whom, why and as part of what
     * @param bulk whether it was one of many
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public ChangeCommand {
        NAME.require(name);
    }

    @Override
    public String toString() {
        return name + " " + id + " by " + actor;
    }
}
