package dev.kith.store;

import dev.kith.common.FoldKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The texts between two edges, in the unsigned order of UTF-8. Immutable.
 *
 * @param lower where the range begins
 * @param upper where it ends; before the beginning if nothing lies in it
 */
public record KeyRange(Edge lower, Edge upper) {

    /** On which side of a text an edge lies. */
    public enum Side {
        /** Before the text. */
        BEFORE,
        /** Behind the text, before all that it is the beginning of. */
        AFTER,
        /** Behind the text and all that it is the beginning of. */
        PAST
    }

    /**
     * A place between texts.
     *
     * @param text a text, which may be personal data
     * @param side on which side of it
     */
    public record Edge(String text, Side side) implements Comparable<Edge> {

        /**
         * {@return whether a text lies behind this edge}
         *
         * @param other the text
         */
        public boolean isBefore(String other) {
            return switch (side) {
                case BEFORE -> FoldKey.compare(text, other) <= 0;
                case AFTER -> FoldKey.compare(text, other) < 0;
                case PAST -> FoldKey.compare(text, other) < 0 && !other.startsWith(text);
            };
        }

        /** In the order of the places. */
        @Override
        public int compareTo(Edge other) {
            if (text.equals(other.text)) {
                return side.compareTo(other.side);
            }
            if (side == Side.PAST && other.text.startsWith(text)) {
                return 1;
            }
            if (other.side == Side.PAST && text.startsWith(other.text)) {
                return -1;
            }
            return FoldKey.compare(text, other.text);
        }

        @Override
        public String toString() {
            return "Edge[" + side + "]";
        }
    }

    /**
     * {@return the range of one text}
     *
     * @param text the text
     */
    public static KeyRange exactly(String text) {
        return new KeyRange(new Edge(text, Side.BEFORE), new Edge(text, Side.AFTER));
    }

    /**
     * {@return the range of all texts with a beginning}
     *
     * @param beginning the beginning; every text has the empty one
     */
    public static KeyRange beginningWith(String beginning) {
        return new KeyRange(new Edge(beginning, Side.BEFORE), new Edge(beginning, Side.PAST));
    }

    /**
     * {@return the part of this range from an edge on}
     *
     * @param edge the edge
     */
    public KeyRange from(Edge edge) {
        return edge.compareTo(lower) > 0 ? new KeyRange(edge, upper) : this;
    }

    /**
     * {@return the part of this range up to an edge}
     *
     * @param edge the edge
     */
    public KeyRange upTo(Edge edge) {
        return edge.compareTo(upper) < 0 ? new KeyRange(lower, edge) : this;
    }

    /** {@return whether nothing lies in it} */
    public boolean isEmpty() {
        return lower.compareTo(upper) >= 0;
    }

    /**
     * {@return whether a text lies in it}
     *
     * @param text the text
     */
    public boolean has(String text) {
        return lower.isBefore(text) && !upper.isBefore(text);
    }

    /**
     * {@return what is left of this range without others, in order}
     *
     * @param others other ranges, which may overlap
     */
    public List<KeyRange> without(Collection<KeyRange> others) {
        List<KeyRange> left = new ArrayList<>();
        KeyRange rest = this;
        for (KeyRange other :
                others.stream().sorted((a, b) -> a.lower.compareTo(b.lower)).toList()) {
            if (!other.isEmpty()) {
                KeyRange before = rest.upTo(other.lower);
                if (!before.isEmpty()) {
                    left.add(before);
                }
                rest = rest.from(other.upper);
            }
        }
        if (!rest.isEmpty()) {
            left.add(rest);
        }
        return left;
    }

    @Override
    public String toString() {
        return "KeyRange[" + lower.side + " to " + upper.side + "]";
    }
}
