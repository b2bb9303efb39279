package dev.kith.contact;

import dev.kith.common.TextRule;

/**
 * A stage that a contact goes through in a role.
 *
 * @param key the stable key, unique within the role
 * @param name what it is called, one line of at most 200 characters
 */
public record Stage(StageKey key, String name) {

    private static final TextRule NAME = TextRule.line("a stage's name", 200);

    /**
     * Checks the name and takes off outer spaces.
     *
     * @param key the stable key
     * @param name what it is called
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public Stage {
        name = NAME.require(name).strip();
    }

    /**
     * {@return the stage of that key and name}
     *
     * @param key the stable key
     * @param name what it is called
     * @throws IllegalArgumentException if one of them is none
     */
    public static Stage of(String key, String name) {
        return new Stage(StageKey.of(key), name);
    }

    @Override
    public String toString() {
        return "Stage[" + key + "]";
    }
}
