package dev.kith.vcard;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;

/** The charsets that cards name. */
final class Charsets {
    /** What bytes that are not UTF-8 are taken for: the superset of Latin-1 that Windows uses. */
    static final Charset FALLBACK = Charset.forName("windows-1252");

    private Charsets() {}

    static Optional<Charset> find(String name) {
        try {
            boolean known = !name.isEmpty() && Charset.isSupported(name);
            return known ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException illegal) {
            return Optional.empty();
        }
    }
}
