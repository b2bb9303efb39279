package dev.kith.vcard;

/** Finds where a line may be broken. */
final class Folds {
    private Folds() {}

    /**
     * The last place up to a limit that does not split a UTF-8 sequence, and after which the next
     * line of some width does not begin like BEGIN or END: a reader may take it for one, indented
     * or not.
     */
    static int wholeCharacter(byte[] bytes, int from, int limit, int length, int width) {
        int end = characterEnd(bytes, from, limit);
        while (end > from + 1 && beginsBoundary(bytes, end, length, width)) {
            end = characterEnd(bytes, from, end - 1);
        }
        return end;
    }

    private static int characterEnd(byte[] bytes, int from, int limit) {
        int end = limit;
        while (end > limit - 4 && end > from + 1 && Utf8.isContinuation(bytes[end])) {
            end--;
        }
        return Utf8.isContinuation(bytes[end]) ? limit : end;
    }

    /** The same for quoted-printable text, of which no escape is split either. */
    static int wholeEscape(byte[] bytes, int from, int limit, int width) {
        int end = escapeEnd(bytes, from, limit);
        while (end > from + 1 && beginsBoundary(bytes, end, bytes.length, width)) {
            end = escapeEnd(bytes, from, end - 1);
        }
        // blanks alone fill the room behind a long header: rather a longer line than a boundary
        while (beginsBoundary(bytes, end, bytes.length, width)) {
            end++;
        }
        return end;
    }

    private static boolean beginsBoundary(byte[] bytes, int from, int length, int width) {
        return Boundary.begins(bytes, from, Math.min(length, from + width));
    }

    private static int escapeEnd(byte[] bytes, int from, int limit) {
        int end = characterEnd(bytes, from, limit);
        for (int back = 1; back <= 2; back++) {
            if (end - back > from && bytes[end - back] == '=') {
                return end - back;
            }
        }
        return end;
    }
}
