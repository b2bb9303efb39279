package dev.kith.vcard;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;

/** The charsets that cards name. */
final class Charsets {
    /** What bytes that are not UTF-8 are taken for: the superset of Latin-1 that Windows uses. */
    static final Charset FALLBACK = Charset.forName("windows-1252");

    private Charsets() {}

    static Optional<Charset> find(String written) {
        String name = written.strip();
        try {
            boolean known = !name.isEmpty() && Charset.isSupported(name);
            return known ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException illegal) {
            return Optional.empty();
        }
    }

    /** Whether text in a charset cannot stand between the ASCII of a card as it is. */
    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /**
     * Text of bytes. The five that windows-1252 leaves open become the controls of Latin-1, as
     * browsers have it, so that none is lost.
     */
    static String decode(byte[] bytes, int from, int to, Charset charset) {
        String text = new String(bytes, from, to - from, charset);
        if (!charset.equals(FALLBACK) || text.indexOf('\uFFFD') < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] == '\uFFFD' ? (char) (bytes[from + i] & 0xFF) : chars[i];
        }
        return new String(chars);
    }
}
