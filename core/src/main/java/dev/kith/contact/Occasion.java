package dev.kith.contact;

import dev.kith.common.TextRule;
import java.util.Locale;

/**
 * A date that matters in a contact's life, such as a birthday.
 *
 * @param label {@code birthday}, {@code anniversary}, {@code death}, or a label of the user's own
 *     of at most 100 characters
 * @param date the date, as far as it is known
 */
public record Occasion(String label, PartialDate date) {

    /** The label of the day of birth, or of an organisation's foundation. */
    public static final String BIRTHDAY = "birthday";

    /** The label of the day of the wedding. */
    public static final String ANNIVERSARY = "anniversary";

    /** The label of the day of death. */
    public static final String DEATH = "death";

    private static final TextRule RULE = TextRule.line("an occasion's label", 100);

    /**
     * Checks the label and takes off outer spaces; the standard labels are known in any case.
     *
     * @param label {@code birthday}
     * @param date the date
     * @throws IllegalArgumentException if the label is blank, too long or has control characters
     */
    public Occasion {
        label = RULE.require(label).strip();
        String lower = label.toLowerCase(Locale.ROOT);
        switch (lower) {
            case BIRTHDAY -> label = BIRTHDAY;
            case ANNIVERSARY -> label = ANNIVERSARY;
            case DEATH -> label = DEATH;
            default -> {}
        }
    }

    /**
     * {@return a day of birth}
     *
     * @param date the date, as far as it is known
     */
    public static Occasion birthday(PartialDate date) {
        return new Occasion(BIRTHDAY, date);
    }

    @Override
    public String toString() {
        return "Occasion[" + date + "]";
    }
}
