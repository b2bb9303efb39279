package dev.kith.store;

import dev.kith.common.Revision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of a command that carried a key: enough to recognise its repeat and to answer it,
 * and none of its values.
 *
 * @param command the command's name, such as {@code contact.add}
 * @param digest the SHA-256 of the command's content, in 64 hexadecimal digits
 * @param at when the command ran, truncated to microseconds
 * @param touched what it wrote, in order
 */
public record CommandOutcome(String command, String digest, Instant at, List<Touched> touched) {

    /**
     * Truncates the instant to microseconds, which every storage keeps, and copies the list.
     *
     * @param command the command's name
     * @param digest the SHA-256 of the command's content
     * @param at when the command ran
     * @param touched what it wrote
     */
    public CommandOutcome {
        at = at.truncatedTo(ChronoUnit.MICROS);
        touched = List.copyOf(touched);
    }

    /**
     * One aggregate that a command wrote.
     *
     * @param subject what it is, such as {@code contact}
     * @param id its identity
     * @param revision its revision after the command
     */
    public record Touched(String subject, UUID id, Revision revision) {
        @Override
        public String toString() {
            return subject + " " + id + " at " + revision.number();
        }
    }

    @Override
    public String toString() {
        return "CommandOutcome[" + command + ", " + touched + "]";
    }
}
