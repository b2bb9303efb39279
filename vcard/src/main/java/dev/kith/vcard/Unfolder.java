package dev.kith.vcard;

import java.util.Arrays;

/** Takes line breaks out of a property, byte by byte, since a fold may split a UTF-8 sequence. */
final class Unfolder {
    private Unfolder() {}

    /**
     * The bytes without line breaks, the white space that marks a continuation and, where the
     * property is quoted-printable, soft breaks.
     */
    static byte[] unfold(byte[] bytes, int from, int to, int flags) {
        boolean quotedPrintable = Flags.has(flags, Flags.QUOTED_PRINTABLE);
        boolean keepsBlank = Flags.has(flags, Flags.OLD_VERSION);
        byte[] unfolded = new byte[to - from];
        int length = 0;
        int lineStart = 0;
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (!Ascii.isBreak(b)) {
                unfolded[length++] = b;
                at++;
                continue;
            }
            int kept = quotedPrintable ? beforeSoftBreak(unfolded, lineStart, length) : length;
            boolean soft = kept < length;
            length = kept;
            while (at < to && Ascii.isBreak(bytes[at])) {
                at++;
            }
            if (!soft && !keepsBlank && at < to && Ascii.isBlank(bytes[at])) {
                at++;
            }
            lineStart = length;
        }
        return length == unfolded.length ? unfolded : Arrays.copyOf(unfolded, length);
    }

    /** Where a line ends without its soft break; its own end when it has none. */
    private static int beforeSoftBreak(byte[] line, int from, int to) {
        int end = to;
        while (end > from && Ascii.isBlank(line[end - 1])) {
            end--;
        }
        return end > from && line[end - 1] == '=' ? end - 1 : to;
    }

    /** The bytes without the soft breaks at their very end, after which nothing came. */
    static byte[] withoutSoftEnd(byte[] unfolded) {
        int end = unfolded.length;
        int kept = beforeSoftBreak(unfolded, 0, end);
        while (kept < end) {
            end = kept;
            kept = beforeSoftBreak(unfolded, 0, end);
        }
        return end == unfolded.length ? unfolded : Arrays.copyOf(unfolded, end);
    }

    /** The bytes without any white space, as base64 is read. */
    static byte[] withoutSpace(byte[] bytes, int from, int to) {
        byte[] dense = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (!Ascii.isBlank(b) && !Ascii.isBreak(b)) {
                dense[length++] = b;
            }
        }
        return length == dense.length ? dense : Arrays.copyOf(dense, length);
    }
}
