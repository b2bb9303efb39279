package dev.kith.contact;

import dev.kith.common.KeyRule;

/**
 * The stable key of a choice within a custom field, such as {@code large}.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record ChoiceKey(String text) {

    private static final KeyRule RULE = KeyRule.of("a", "choice");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public ChoiceKey {
        RULE.require(text);
    }

    /**
     * {@return the choice of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static ChoiceKey of(String text) {
        return new ChoiceKey(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
