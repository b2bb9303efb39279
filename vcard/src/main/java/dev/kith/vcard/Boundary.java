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
        if (first != 'B' && first != 'E') {
            return NONE;
        }
        int end = endOf(bytes, from, to, first == 'B' ? "BEGIN" : "END");
        if (end < 0 || skipBlanks(bytes, end, to) < to) {
            return NONE;
        }
        return first == 'B' ? BEGIN : END;
    }

    /** Whether bytes begin as a boundary does, blanks before it aside, whatever follows it. */
    static boolean begins(byte[] bytes, int from, int to) {
        int start = skipBlanks(bytes, from, to);
        return endOf(bytes, start, to, "BEGIN") >= 0 || endOf(bytes, start, to, "END") >= 0;
    }

    /** Where the boundary of a word ends that begins the bytes; -1 where none does. */
    private static int endOf(byte[] bytes, int from, int to, String word) {
        int wordEnd = from + word.length();
        if (wordEnd >= to || !Ascii.spells(bytes, from, wordEnd, word)) {
            return -1;
        }
        int at = skipBlanks(bytes, wordEnd, to);
        if (at == to || bytes[at] != ':') {
            return -1;
        }
        at = skipBlanks(bytes, at + 1, to);
        boolean ends = at + 5 <= to && Ascii.spells(bytes, at, at + 5, "VCARD");
        return ends ? at + 5 : -1;
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Ascii.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }
}
