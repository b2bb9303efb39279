package dev.kith.vcard;

/** How the lines of a card end. */
final class LineEnding {
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] LF = {'\n'};
    private static final byte[] CR = {'\r'};

    private LineEnding() {}

    /** The first line end of a card, CRLF when it has none. */
    static byte[] of(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                return LF;
            }
            if (bytes[i] == '\r') {
                return i + 1 < length && bytes[i + 1] == '\n' ? CRLF : CR;
            }
        }
        return CRLF;
    }

    static byte[] crlf() {
        return CRLF;
    }
}
