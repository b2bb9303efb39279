package dev.kith.contact;

import dev.kith.common.TextRule;
import java.util.Locale;

/**
 * Where a contact point belongs: at home, at work, elsewhere, or what the user's own label says.
 *
 * @param label {@code home}, {@code work}, {@code other}, or a label of one line and at most 100
 *     characters, kept as typed
 */
public record Use(String label) {

    // before the constants, whose making needs it
    private static final TextRule RULE = TextRule.line("a point's label", 100);

    /** The private sphere. */
    public static final Use HOME = new Use("home");

    /** The work place. */
    public static final Use WORK = new Use("work");

    /** Neither, or not said. */
    public static final Use OTHER = new Use("other");

    /**
     * Checks the label and takes off outer spaces; {@code home}, {@code work} and {@code other} are
     * known in any case.
     *
     * @param label {@code home}
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Use {
        label = RULE.require(label).strip();
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.equals("home") || lower.equals("work") || lower.equals("other")) {
            label = lower;
        }
    }

    /**
     * {@return the use of that label}
     *
     * @param label a standard word or a label of the user's own
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Use of(String label) {
        return switch (label) {
            case "home" -> HOME;
            case "work" -> WORK;
            case "other" -> OTHER;
            default -> new Use(label);
        };
    }

    /** {@return whether the label is the user's own} */
    public boolean isCustom() {
        return !equals(HOME) && !equals(WORK) && !equals(OTHER);
    }

    @Override
    public String toString() {
        return isCustom() ? "Use[custom]" : "Use[" + label + "]";
    }
}
