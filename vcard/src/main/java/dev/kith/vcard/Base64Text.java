package dev.kith.vcard;

import java.util.Base64;

/** Reads base64 as programs write it: padded or not, in either alphabet. */
final class Base64Text {
    private Base64Text() {}

    /**
     * Decodes bytes without white space.
     *
     * @throws IllegalArgumentException when they are no base64
     */
    static byte[] decode(byte[] dense) {
        int length = dense.length;
        while (length > 0 && dense[length - 1] == '=') {
            length--;
        }
        byte[] digits = new byte[length];
        for (int i = 0; i < length; i++) {
            byte b = dense[i];
            digits[i] = b == '-' ? (byte) '+' : b == '_' ? (byte) '/' : b;
        }
        return Base64.getDecoder().decode(digits);
    }

    static String encode(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
