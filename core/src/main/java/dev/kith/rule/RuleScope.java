package dev.kith.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a rule is about: the contact itself, or one kind of what it has several of, each with values
 * of its own. A rule in brackets after such a name is about one of them at a time: {@code
 * affiliation (title contains "buyer" and current)}.
 */
public enum RuleScope {
    /** The contact itself. */
    CONTACT,
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

    /** {@return what contacts have several of} */
    public static List<RuleScope> parts() {
        return Arrays.stream(values()).filter(scope -> scope != CONTACT).toList();
    }

    /** {@return the name in the text form, such as {@code affiliation}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
