package dev.kith.contact;

import dev.kith.common.KeyRule;

/**
 * The stable key of a stage within a role, such as {@code qualified}.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record StageKey(String text) {

    private static final KeyRule RULE = KeyRule.of("a", "stage");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public StageKey {
        RULE.require(text);
    }

    /**
     * {@return the stage of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static StageKey of(String text) {
        return new StageKey(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
