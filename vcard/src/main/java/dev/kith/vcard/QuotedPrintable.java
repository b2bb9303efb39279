package dev.kith.vcard;

import java.util.Arrays;

/** Reads and writes the quoted-printable encoding of unfolded values. */
final class QuotedPrintable {
    private static final String HEX = "0123456789ABCDEF";

    private QuotedPrintable() {}

    /** Decodes; what is no escape stays as it is, a soft break at the very end goes. */
    static byte[] decode(byte[] bytes) {
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '=' && i + 1 == bytes.length) {
                break;
            }
            if (b == '=' && isEscape(bytes, i, bytes.length)) {
                decoded[length++] = (byte) (Ascii.hex(bytes[i + 1]) << 4 | Ascii.hex(bytes[i + 2]));
                i += 2;
            } else {
                decoded[length++] = b;
            }
        }
        return Arrays.copyOf(decoded, length);
    }

    static boolean isEscape(byte[] bytes, int at, int to) {
        return at + 2 < to && Ascii.hex(bytes[at + 1]) >= 0 && Ascii.hex(bytes[at + 2]) >= 0;
    }

    /** Whether a value, folded or not, holds only escapes and soft breaks after its {@code =}. */
    static boolean isWellFormed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '=' && !isEscape(bytes, i, to) && !isSoftBreak(bytes, i, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSoftBreak(byte[] bytes, int at, int to) {
        int i = at + 1;
        while (i < to && Ascii.isBlank(bytes[i])) {
            i++;
        }
        return i < to && Ascii.isBreak(bytes[i]);
    }

    /** Encodes everything but printable ASCII; the result has no soft breaks yet. */
    static String encode(byte[] bytes) {
        StringBuilder encoded = new StringBuilder(bytes.length * 2);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean blankAtEnd = b == ' ' && i + 1 == bytes.length;
            if (b >= ' ' && b < 127 && b != '=' && !blankAtEnd) {
                encoded.append((char) b);
            } else {
                encoded.append('=').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }
}
