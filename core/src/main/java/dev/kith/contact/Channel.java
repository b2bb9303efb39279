package dev.kith.contact;

/** The kinds of ways on which a contact is reached. */
public enum Channel {
    /** Electronic mail. */
    EMAIL,
    /** The telephone: calls, fax and short messages. */
    PHONE,
    /** Letters and parcels. */
    POST,
    /** A page on the web. */
    WEB,
    /** A messenger or social network. */
    MESSAGING
}
