package dev.kith.vcard;

/**
 * Something that was wrong with a card or a file, and what the reader or writer did about it.
 *
 * <p>A problem never carries a personal value: it says where to look.
 *
 * @param source the file or stream, as the caller named it
 * @param line the line of the source, counted from 1
 * @param property the name of the property as written; empty where the problem is not one's
 * @param code what kind of problem it is
 * @param message what was wrong and what was done about it, for people
 */
public record CardProblem(String source, long line, String property, Code code, String message) {

    /** The kinds of problem; callers may decide by them. */
    public enum Code {
        /** The source holds no card at all. */
        NO_CARD,
        /** Lines stand outside any card. */
        OUTSIDE_CARD,
        /** A card has no END. */
        MISSING_END,
        /** A card begins twice. */
        EMPTY_CARD,
        /** A card says no version. */
        MISSING_VERSION,
        /** A card says a version that does not exist. */
        UNKNOWN_VERSION,
        /** A line is no property. */
        MALFORMED_LINE,
        /** Bytes are not UTF-8 and no charset is named. */
        NOT_UTF8,
        /** A charset is named that does not exist. */
        UNKNOWN_CHARSET,
        /** A quoted-printable value holds something that is not. */
        BAD_QUOTED_PRINTABLE,
        /** A base64 value cannot be decoded. */
        BAD_BASE64,
        /** A card is larger than the limit. */
        CARD_TOO_LARGE,
        /** A logical line is longer than the limit. */
        LINE_TOO_LONG,
        /** A card has more properties than the limit. */
        TOO_MANY_PROPERTIES,
        /** A property has more parameters than the limit. */
        TOO_MANY_PARAMETERS,
        /** Cards are nested deeper than the limit. */
        NESTED_TOO_DEEP,
        /** There are more problems than are listed. */
        MORE_PROBLEMS,
        /** A card names nobody. */
        NO_NAME,
        /** A value does not fit the contact; it stays in the card as written. */
        INVALID_VALUE,
        /** Something cannot be said in the version that was asked for. */
        NOT_IN_VERSION;

        /** {@return whether content of the source is missing from what was read or written} */
        public boolean isLoss() {
            return switch (this) {
                case CARD_TOO_LARGE, LINE_TOO_LONG, TOO_MANY_PROPERTIES, OUTSIDE_CARD -> true;
                default -> false;
            };
        }
    }

    /** {@return the place, the code and the message, as in {@code friends.vcf:12 BDAY: ...}} */
    @Override
    public String toString() {
        String place = source + ":" + line + (property.isEmpty() ? "" : " " + property);
        return place + ": " + code + ": " + message;
    }
}
