package dev.kith.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a form is laid out in bytes.
 *
 * <pre>
 * form    = FORMAT, length and ASCII of the type, version, fields
 * fields  = { name, value }, 0
 * name    = 1, length and ASCII of the name | 2 + its number in the table of names
 * value   = OBJECT, fields | LIST, { value }, END_OF_LIST
 *         | TEXT, length, UTF-8 | SHORT_TEXT + length, UTF-8 | UUID_TEXT, 16 bytes
 *         | NUMBER, signed | SMALL_NUMBER + number | DECIMAL, signed scale, length, two's complement
 *         | YES | NO | BYTES, length, the bytes | INSTANT, signed seconds since 1970, microseconds
 * </pre>
 *
 * Versions, lengths, names and microseconds are numbers of seven bits a byte, the lowest first, the
 * high bit saying that more follow; signed ones are folded first so that small ones stay small (0,
 * -1, 1, -2, ...). All are written in the fewest bytes that hold them, and a text that is a UUID is
 * written as one, so that equal values have equal bytes.
 */
final class ByteCode {

    static final int FORMAT = 1;

    static final int END_OF_FIELDS = 0;
    static final int INLINE_NAME = 1;
    static final int FIRST_NAME = 2;

    static final int END_OF_LIST = 0x00;
    static final int OBJECT = 0x01;
    static final int LIST = 0x02;
    static final int TEXT = 0x03;
    static final int UUID_TEXT = 0x04;
    static final int NUMBER = 0x05;
    static final int DECIMAL = 0x06;
    static final int YES = 0x07;
    static final int NO = 0x08;
    static final int BYTES = 0x09;
    static final int INSTANT = 0x0A;
    static final int SMALL_NUMBER = 0x20;
    static final int SMALL_NUMBERS = 0x20;
    static final int SHORT_TEXT = 0x40;
    static final int MAX_SHORT_TEXT = 0xFF - SHORT_TEXT;

    static final int MAX_NAME = 100;
    static final int UUID_CHARACTERS = 36;

    private static final int MAX_DIGITS = 1_000;
    // a byte more than 1,000 decimal digits need
    static final int MAX_DECIMAL_BYTES = 417;
    // 1,000 digits with a sign, a point and an exponent
    static final int MAX_DECIMAL_TEXT = 1_020;

    private ByteCode() {}

    static boolean isInName(int c) {
        return c > ' ' && c < 0x7F;
    }

    static Optional<String> problem(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS
                ? Optional.of(
                        "a decimal number has at most 1,000 digits and a scale from -1,000 to"
                                + " 1,000")
                : Optional.empty();
    }

    /** Whether a text is a UUID as {@link java.util.UUID#toString} writes it. */
    static boolean isUuid(String text) {
        if (text.length() != UUID_CHARACTERS || text.charAt(8) != '-') {
            return false;
        }
        for (int i = 0; i < UUID_CHARACTERS; i++) {
            char c = text.charAt(i);
            boolean fits =
                    isHyphenAt(i) ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static boolean isHyphenAt(int index) {
        return index == 8 || index == 13 || index == 18 || index == 23;
    }
}
