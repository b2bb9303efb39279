package dev.kith.vcard;

/** Finds where a line may be broken. */
final class Folds {
    private Folds() {}

    /** The last place up to a limit that does not split a UTF-8 sequence. */
    static int wholeCharacter(byte[] bytes, int from, int limit) {
        int end = limit;
        while (end > limit - 4 && end > from + 1 && Utf8.isContinuation(bytes[end])) {
            end--;
        }
        return Utf8.isContinuation(bytes[end]) ? limit : end;
    }

    /**
     * The last place up to a limit that splits no escape, and after which the rest does not look
     * like the end of the card.
     */
    static int wholeEscape(byte[] bytes, int from, int limit) {
        int end = wholeCharacter(bytes, from, limit);
        for (int back = 1; back <= 2; back++) {
            if (end - back > from && bytes[end - back] == '=') {
                end -= back;
                break;
            }
        }
        while (end > from + 1 && startsLikeBoundary(bytes, end)) {
            end--;
        }
        return end;
    }

    private static boolean startsLikeBoundary(byte[] bytes, int from) {
        return Boundary.of(bytes, from, bytes.length) != Boundary.NONE;
    }
}
