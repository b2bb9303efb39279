package dev.kith.change;

import dev.kith.common.TextRule;

/**
 * A place in the feed of a book's changes: everything up to it was read. Opaque, valid for the book
 * that gave it as long as its log lives; it holds no personal data and grants nothing.
 *
 * @param text the place, in characters that are safe in a URL
 */
public record ChangeCursor(String text) {

    private static final TextRule RULE = TextRule.line("a cursor", 200);
    private static final ChangeCursor START = new ChangeCursor("start");

    /**
     * Checks the text's form; whether the place exists shows when it is used.
     *
     * @param text the place
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public ChangeCursor {
        RULE.require(text);
    }

    /** {@return the place before the first change, in every book} */
    public static ChangeCursor start() {
        return START;
    }

    /**
     * {@return the cursor that {@link #text()} gave}
     *
     * @param text the text
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static ChangeCursor of(String text) {
        return new ChangeCursor(text);
    }

    @Override
    public String toString() {
        return "ChangeCursor[" + text + "]";
    }
}
