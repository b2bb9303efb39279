package dev.kith.common;

/**
 * A place in a list, from which the next page goes on. Opaque to the caller, valid only for the
 * book and the list it was given for; it holds part of a sort key, so it is personal data, and it
 * grants nothing.
 *
 * @param text the place, in characters that are safe in a URL
 */
public record Cursor(String text) {

    private static final TextRule RULE = TextRule.line("a cursor", 10_000);

    /**
     * Checks the text's form; whether the place exists shows when it is used.
     *
     * @param text the place
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Cursor {
        RULE.require(text);
    }

    /**
     * {@return the cursor that a page gave as text}
     *
     * @param text what {@link #text()} gave
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static Cursor of(String text) {
        return new Cursor(text);
    }

    @Override
    public String toString() {
        return "Cursor[" + text.length() + " characters]";
    }
}
