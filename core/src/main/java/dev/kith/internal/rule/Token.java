package dev.kith.internal.rule;

/**
 * A piece of a rule's text.
 *
 * @param kind what it is
 * @param text a word or sign as it is written, or the content of a quoted text; empty at the end
 * @param offset where it begins
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        /** A name, a word of the language, a number or a date. */
        WORD,
        /** A text in quotation marks. */
        QUOTED,
        /** A bracket, a comma or a comparison. */
        SIGN,
        /** What follows the last one. */
        END
    }

    boolean is(String wordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
    }
}
