package dev.kith.vcard;

import java.nio.charset.StandardCharsets;

/** The property names that the typed mapping reads, found by their bytes in any case. */
enum KnownName {
    NONE;

    static KnownName of(byte[] bytes, int from, int to) {
        return NONE;
    }
}
