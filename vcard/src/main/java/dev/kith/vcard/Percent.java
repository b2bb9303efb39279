package dev.kith.vcard;

import java.nio.charset.StandardCharsets;

/** The percent encoding of URIs. */
final class Percent {
    private static final String PLAIN = "-._~@+:/!$&'()*=";
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** Decodes; what is no escape, or no UTF-8, stays as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuilder decoded = new ByteBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && QuotedPrintable.isEscape(bytes, i, bytes.length)) {
                decoded.add(Ascii.hex(bytes[i + 1]) << 4 | Ascii.hex(bytes[i + 2]));
                i += 2;
            } else {
                decoded.add(bytes[i]);
            }
        }
        byte[] octets = decoded.toBytes();
        return Utf8.isValid(octets, 0, octets.length)
                ? new String(octets, StandardCharsets.UTF_8)
                : text;
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (Ascii.isLetter(b) || Ascii.isDigit(b) || (b > 0 && PLAIN.indexOf(b) >= 0)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt((b & 0xFF) >> 4)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }
}
