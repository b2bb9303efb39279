package dev.kith.common;

/**
 * The name of a contact book. A book is a tenant: nothing that is asked of one book shows anything
 * of another.
 *
 * @param text the name that the host gives it: one line of at most 100 characters, compared exactly
 */
public record BookId(String text) {

    private static final TextRule RULE = TextRule.line("a book's name", 100);

    /**
     * Checks the name.
     *
     * @param text the name that the host gives it
     * @throws IllegalArgumentException if it is blank, too long, or has control characters or outer
     *     spaces
     */
    public BookId {
        RULE.require(text);
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException("a book's name begins and ends without spaces");
        }
    }

    /**
     * {@return the book of that name}
     *
     * @param text its name
     * @throws IllegalArgumentException if the name is not one
     */
    public static BookId of(String text) {
        return new BookId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
