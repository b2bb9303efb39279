package dev.kith.rule;

import java.util.Locale;

/**
 * What a contact has several of, each with values of its own. A rule in brackets after the part's
 * name is about one of them at a time: {@code affiliation (title contains "buyer" and current)}.
 */
public enum RulePart {
    /** Where a person works or worked. */
    AFFILIATION,
    /** A role that the contact plays, played or will play. */
    ROLE,
    /** An e-mail address. */
    EMAIL,
    /** A phone number. */
    PHONE,
    /** A postal address. */
    ADDRESS,
    /** A day to remember, such as a birthday. */
    OCCASION;

    /** {@return the name in the text form, such as {@code affiliation}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
