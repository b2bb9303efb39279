package dev.kith.contact;

import dev.kith.common.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something was done and by whom.
 *
 * @param at the instant, truncated to microseconds
 * @param by the actor
 */
public record Stamp(Instant at, Actor by) {

    /**
     * Truncates the instant to microseconds, which every storage keeps.
     *
     * @param at the instant
     * @param by the actor
     */
    public Stamp {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
