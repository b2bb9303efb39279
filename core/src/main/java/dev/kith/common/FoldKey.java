package dev.kith.common;

import java.text.Normalizer;

/**
 * A text as it is compared and sorted: without case, accents and outer spaces, the same in every
 * storage.
 *
 * <p>Made by compatibility decomposition (Unicode Standard Annex 15, NFKD), removal of the
 * diacritical marks of Latin, Greek, Cyrillic, Hebrew and Arabic (other scripts' signs are letters
 * and stay), simple case folding, and letters such as ø, ł, æ and ß written as their base letters;
 * composed again (NFC). Runs of white space become one space. The order is that of the unsigned
 * UTF-8 bytes.
 *
 * @param text the folded text, maybe empty
 */
public record FoldKey(String text) implements Comparable<FoldKey> {

    /**
     * {@return the key of a text}
     *
     * @param text any text
     */
    public static FoldKey of(String text) {
        return new FoldKey(fold(text));
    }

    /**
     * {@return the folded form of a text}
     *
     * @param text any text
     */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return collapse(foldUnicode(text));
            }
        }
        return collapse(text);
    }

    /**
     * {@return the order of two folded texts: that of their unsigned UTF-8 bytes}
     *
     * @param a a folded text
     * @param b another one
     */
    public static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // UTF-8 orders surrogate pairs after the rest of the basic plane, UTF-16 does not
                boolean xPair = Character.isSurrogate(x);
                return xPair == Character.isSurrogate(y) ? x - y : xPair ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    @Override
    public int compareTo(FoldKey other) {
        return compare(text, other.text);
    }

    @Override
    public String toString() {
        return "FoldKey[" + text.length() + " characters]";
    }

    private static String foldUnicode(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> !isDiacritic(c))
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(c -> appendBase(folded, c));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isDiacritic(int c) {
        return isIn(c, 0x300, 0x36F)
                || isIn(c, 0x483, 0x487)
                || isIn(c, 0x591, 0x5BD)
                || c == 0x5BF
                || isIn(c, 0x5C1, 0x5C2)
                || isIn(c, 0x5C4, 0x5C5)
                || c == 0x5C7
                || isIn(c, 0x64B, 0x65F)
                || c == 0x670
                || isIn(c, 0x1AB0, 0x1AFF)
                || isIn(c, 0x1DC0, 0x1DFF)
                || isIn(c, 0x20D0, 0x20F0);
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static void appendBase(StringBuilder folded, int c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            default -> folded.appendCodePoint(c);
        }
    }

    private static String collapse(String text) {
        StringBuilder collapsed = null;
        boolean pendingSpace = false;
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pendingSpace = kept > 0;
                if (collapsed == null) {
                    collapsed = new StringBuilder(text.length()).append(text, 0, kept);
                }
                continue;
            }
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (collapsed == null && lower != c) {
                collapsed = new StringBuilder(text.length()).append(text, 0, kept);
            }
            if (collapsed != null) {
                if (pendingSpace) {
                    collapsed.append(' ');
                }
                collapsed.append(lower);
            }
            pendingSpace = false;
            kept++;
        }
        return collapsed == null ? text : collapsed.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
}
