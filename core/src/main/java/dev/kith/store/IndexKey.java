package dev.kith.store;

import dev.kith.common.FoldKey;

/**
 * A word under which an aggregate is found.
 *
 * @param index which of the kind's indexes, such as {@code name}
 * @param text the word, of at most {@value #MAX_LENGTH} UTF-16 code units without unpaired
 *     surrogates, maybe empty; personal data where its source is, so never shown
 */
public record IndexKey(String index, String text) implements Comparable<IndexKey> {

    /** The most UTF-16 code units of a key, so that it fits into a database's index. */
    public static final int MAX_LENGTH = 500;

    /**
     * Checks the word.
     *
     * @param index which of the kind's indexes
     * @param text the word
     * @throws IllegalArgumentException if the word is too long, or is not whole Unicode and so has
     *     no place in the order of UTF-8
     */
    public IndexKey {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a key has at most " + MAX_LENGTH + " characters; use shortened(...)");
        }
        if (!isWholeUnicode(text)) {
            throw new IllegalArgumentException(
                    "a key is whole Unicode, without unpaired surrogates");
        }
    }

    /**
     * {@return the key of a text that may be too long: then its beginning, so that whoever finds
     * something under it compares the whole text}
     *
     * @param index which of the kind's indexes
     * @param text the word
     * @throws IllegalArgumentException if the beginning is not whole Unicode
     */
    public static IndexKey shortened(String index, String text) {
        return new IndexKey(index, beginning(text, MAX_LENGTH));
    }

    /** The beginning of a text, which never ends within a surrogate pair. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean halfway = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, halfway ? length - 1 : length);
    }

    private static boolean isWholeUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** By index, then by the unsigned UTF-8 bytes of the word. */
    @Override
    public int compareTo(IndexKey other) {
        int order = index.compareTo(other.index);
        return order != 0 ? order : FoldKey.compare(text, other.text);
    }

    @Override
    public String toString() {
        return "IndexKey[" + index + "]";
    }
}
