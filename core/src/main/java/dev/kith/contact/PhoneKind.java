package dev.kith.contact;

/**
 * What a phone number can do (the features of RFC 9553 §2.3.3 and the types of RFC 6350 §6.4.1).
 */
public enum PhoneKind {
    /** Speaking. */
    VOICE,
    /** A phone that is carried. */
    MOBILE,
    /** Fax. */
    FAX,
    /** Short messages. */
    TEXT,
    /** Pictures that move. */
    VIDEO,
    /** A pager. */
    PAGER,
    /** A text telephone for people who cannot hear or speak. */
    TEXTPHONE,
    /** The main number of an organisation. */
    MAIN
}
