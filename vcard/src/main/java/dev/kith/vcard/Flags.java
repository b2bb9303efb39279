package dev.kith.vcard;

/** What the lexer learned about a property, one bit each. */
final class Flags {
    /** A line break stands inside. */
    static final int FOLDED = 1;

    /** A line break stands before the colon. */
    static final int HEADER_FOLDED = 1 << 1;

    /** All bytes are below 128. */
    static final int ASCII = 1 << 2;

    /** The bytes are not UTF-8. */
    static final int NOT_UTF8 = 1 << 3;

    /** The value is quoted-printable. */
    static final int QUOTED_PRINTABLE = 1 << 4;

    /** The value is base64. */
    static final int BASE64 = 1 << 5;

    /** A parameter names the charset of the value. */
    static final int CHARSET = 1 << 6;

    /** The value is a whole card that stands on lines of its own. */
    static final int NESTED = 1 << 7;

    /** The line is no property, or one that is kept without being read. */
    static final int UNREAD = 1 << 8;

    /** A parameter has no name, as vCard 2.1 writes them. */
    static final int BARE_PARAMETER = 1 << 9;

    /** The card is a vCard 2.1. */
    static final int OLD_VERSION = 1 << 10;

    /** The name has a group before it. */
    static final int GROUPED = 1 << 11;

    /** The value was recoded to UTF-8, its parameters name what it was before. */
    static final int RELABEL = 1 << 12;

    private Flags() {}

    static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
