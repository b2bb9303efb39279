package dev.kith.rule;

import dev.kith.common.KeyRule;

/**
 * The stable key of a segment, such as {@code gold-customers}, by which rules name it.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record SegmentKey(String text) implements Comparable<SegmentKey> {

    private static final KeyRule RULE = KeyRule.of("a", "segment");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public SegmentKey {
        RULE.require(text);
    }

    /**
     * {@return the segment of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static SegmentKey of(String text) {
        return new SegmentKey(text);
    }

    @Override
    public int compareTo(SegmentKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
