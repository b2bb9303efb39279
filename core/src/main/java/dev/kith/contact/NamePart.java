package dev.kith.contact;

/**
 * The parts of a person's name: those of vCard's N property in its order (RFC 6350 §6.2.2, RFC 9554
 * §2.2), and behind them what that property does not have.
 */
public enum NamePart {
    /** The family name or surname. */
    FAMILY,
    /** The given name. */
    GIVEN,
    /** A further given name or a middle name. */
    ADDITIONAL,
    /** What stands before the name, such as a title. */
    PREFIX,
    /** What stands behind the name, such as a degree. */
    SUFFIX,
    /** A second family name, used in some cultures. */
    SECOND_FAMILY,
    /** The generation, such as {@code Jr.} or {@code III}. */
    GENERATION,
    /** The family name before it was changed, as by marriage; no part of the name that is shown. */
    PREVIOUS_FAMILY
}
