package dev.kith.contact;

/**
 * The parts of a person's name, in the order of vCard's N property (RFC 6350 §6.2.2, RFC 9554
 * §2.2).
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
    GENERATION
}
