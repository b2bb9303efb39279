package dev.kith.jpa;

import dev.kith.store.Guard;
import dev.kith.store.KeyRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Texts as bytes of a length that fits into every database's index. */
final class KeyBytes {

    /** The most bytes of a key that is only compared for equality. */
    static final int MAX_EXACT = 500;

    private static final int GUARD = 16;
    private static final byte HIGHEST = (byte) 0xFF;

    private KeyBytes() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A key that is only compared for equality: its UTF-8, of a long one the SHA-256 as its end.
     */
    static byte[] exact(String text) {
        byte[] bytes = utf8(text);
        if (bytes.length <= MAX_EXACT) {
            return bytes;
        }
        byte[] digest = sha256(bytes);
        byte[] key = Arrays.copyOf(bytes, MAX_EXACT);
        System.arraycopy(digest, 0, key, MAX_EXACT - digest.length, digest.length);
        return key;
    }

    /** What is above every text that begins with one: 0xFF is no byte of UTF-8. */
    static byte[] above(String beginning) {
        byte[] bytes = utf8(beginning);
        byte[] above = Arrays.copyOf(bytes, bytes.length + 1);
        above[bytes.length] = HIGHEST;
        return above;
    }

    /** What is above a key and below all that go on behind it. */
    static byte[] after(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }

    /** The first bytes behind an edge. */
    static byte[] of(KeyRange.Edge edge) {
        return switch (edge.side()) {
            case BEFORE -> utf8(edge.text());
            case AFTER -> after(utf8(edge.text()));
            case PAST -> above(edge.text());
        };
    }

    /** A guard's name without the values that it may hold. */
    static byte[] guard(String book, Guard guard) {
        String name = book + '\0' + guard.kind() + '\0' + guard.key();
        return Arrays.copyOf(sha256(utf8(name)), GUARD);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
