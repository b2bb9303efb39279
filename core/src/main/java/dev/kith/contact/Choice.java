package dev.kith.contact;

import dev.kith.common.TextRule;

/**
 * One of the values that a custom field of choices can have.
 *
 * @param key the stable key, unique within the field
 * @param name what it is called, one line of at most 200 characters
 * @param deprecated whether it is no longer newly chosen; who has it keeps it
 */
public record Choice(ChoiceKey key, String name, boolean deprecated) {

    private static final TextRule NAME = TextRule.line("a choice's name", 200);

    /**
     * Checks the name and takes off outer spaces.
     *
     * @param key the stable key
     * @param name what it is called
     * @param deprecated whether it is no longer newly chosen
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public Choice {
        name = NAME.require(name).strip();
    }

    /**
     * {@return the choice of that key and name}
     *
     * @param key the stable key
     * @param name what it is called
     * @throws IllegalArgumentException if one of them is none
     */
    public static Choice of(String key, String name) {
        return new Choice(ChoiceKey.of(key), name, false);
    }

    /** {@return the same choice, no longer to be newly chosen} */
    public Choice asDeprecated() {
        return new Choice(key, name, true);
    }

    /** {@return the key; not what it is called} */
    @Override
    public String toString() {
        return "Choice[" + key + "]";
    }
}
