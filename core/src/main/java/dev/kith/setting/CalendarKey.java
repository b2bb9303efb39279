package dev.kith.setting;

import dev.kith.common.KeyRule;

/**
 * The stable key of a calendar of working time, such as {@code office-hours}.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record CalendarKey(String text) {

    private static final KeyRule RULE = KeyRule.of("a", "calendar");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public CalendarKey {
        RULE.require(text);
    }

    /**
     * {@return the calendar of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static CalendarKey of(String text) {
        return new CalendarKey(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
