package dev.kith.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 (RFC 3629) that refuses what is not, instead of replacing it. */
final class Utf8 {

    private Utf8() {}

    /**
     * The bytes that a text takes.
     *
     * @throws IllegalArgumentException if a surrogate stands alone
     */
    static int length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (!Character.isSurrogate(c)) {
                length += 3;
            } else {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException(
                            "a text is whole Unicode, without unpaired surrogates");
                }
                length += 4;
                i++;
            }
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /** Writes a text whose {@link #length} fits; gives the place behind it. */
    static int write(String text, byte[] target, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                target[at++] = (byte) (0xE0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                int point = Character.toCodePoint(c, text.charAt(++i));
                target[at++] = (byte) (0xF0 | (point >> 18));
                target[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (point & 0x3F));
            }
        }
        return at;
    }

    /**
     * Reads a text.
     *
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    static String read(byte[] bytes, int from, int length) throws CharacterCodingException {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                // unlike a String's constructor, a new decoder reports what it cannot read
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, length))
                        .toString();
            }
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
