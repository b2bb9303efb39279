package dev.kith.vcard;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Questions to bytes that do not need them to be text yet. */
final class Ascii {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final boolean[] NAME = charSet("-_/");
    private static final boolean[] BASE64 = charSet("+/=");

    private Ascii() {}

    private static boolean[] charSet(String others) {
        boolean[] set = new boolean[256];
        for (char c = 0; c < 128; c++) {
            set[c] = isLetter(c) || isDigit(c) || others.indexOf(c) >= 0;
        }
        return set;
    }

    static boolean isLetter(int b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    static boolean isBlank(int b) {
        return b == ' ' || b == '\t';
    }

    static boolean isBreak(int b) {
        return b == '\n' || b == '\r';
    }

    /** Whether a byte may stand in a name, or in its group. */
    static boolean isNameByte(byte b) {
        return NAME[b & 0xFF];
    }

    static boolean isBase64Byte(byte b) {
        return BASE64[b & 0xFF];
    }

    /** Whether the bytes spell a word of upper-case letters, digits and hyphens, in any case. */
    static boolean spells(byte[] bytes, int from, int to, String upperCaseWord) {
        int length = upperCaseWord.length();
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (upper(bytes[from + i]) != upperCaseWord.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int upper(int b) {
        return b >= 'a' && b <= 'z' ? b - 32 : b;
    }

    /** Whether all bytes are below 128. */
    static boolean isAscii(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            if (((long) LONGS.get(bytes, i) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The value of a hexadecimal digit, -1 when it is none. */
    static int hex(int b) {
        if (isDigit(b)) {
            return b - '0';
        }
        int letter = upper(b);
        return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
    }
}
