package dev.kith.contact;

import java.time.LocalDate;

/**
 * The stage that a contact has reached in a role, and since when.
 *
 * @param stage the stage
 * @param since the first day in it
 */
public record StageEntry(StageKey stage, LocalDate since) {

    @Override
    public String toString() {
        return "StageEntry[" + stage + " since " + since + "]";
    }
}
