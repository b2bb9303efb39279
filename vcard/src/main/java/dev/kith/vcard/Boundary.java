package dev.kith.vcard;

/** Finds the lines between which a card stands. */
enum Boundary {
    BEGIN,
    END,
    NONE;

    /** What a line is; blanks around its parts do not matter, a blank at its start does. */
    static Boundary of(byte[] bytes, int from, int to) {
        if (to - from < 9) {
            return NONE;
        }
        int first = Ascii.upper(bytes[from]);
        if (first == 'B' && isBoundary(bytes, from, to, "BEGIN")) {
            return BEGIN;
        }
        return first == 'E' && isBoundary(bytes, from, to, "END") ? END : NONE;
    }

    private static boolean isBoundary(byte[] bytes, int from, int to, String word) {
        int wordEnd = from + word.length();
        if (wordEnd >= to || !Ascii.spells(bytes, from, wordEnd, word)) {
            return false;
        }
        int at = skipBlanks(bytes, wordEnd, to);
        if (at == to || bytes[at] != ':') {
            return false;
        }
        at = skipBlanks(bytes, at + 1, to);
        return at + 5 <= to
                && Ascii.spells(bytes, at, at + 5, "VCARD")
                && skipBlanks(bytes, at + 5, to) == to;
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Ascii.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }
}
