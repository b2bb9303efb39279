package dev.kith.fact;

import dev.kith.common.FoldKey;
import dev.kith.common.KeyRule;

/**
 * The stable name of a fact, such as {@code note-count}. The order is that of the bytes of the
 * text.
 *
 * @param text 1 to 60 of the characters {@code a-z}, {@code 0-9} and single hyphens, beginning with
 *     a letter
 */
public record FactKey(String text) implements Comparable<FactKey> {

    private static final KeyRule RULE = KeyRule.of("a", "fact");

    /**
     * Checks the text.
     *
     * @param text the name
     * @throws IllegalArgumentException if it is not such a text
     */
    public FactKey {
        RULE.require(text);
    }

    /**
     * {@return the key of that text}
     *
     * @param text the name
     * @throws IllegalArgumentException if it is not such a text
     */
    public static FactKey of(String text) {
        return new FactKey(text);
    }

    @Override
    public int compareTo(FactKey other) {
        return FoldKey.compare(text, other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
