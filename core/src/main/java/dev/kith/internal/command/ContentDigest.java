package dev.kith.internal.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A SHA-256 over texts and numbers, each preceded by its length, so that no two contents run into
 * one.
 */
public final class ContentDigest {

    private final MessageDigest digest;

    ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public ContentDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes(bytes);
    }

    public ContentDigest bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    public ContentDigest number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    public ContentDigest optional(Optional<String> text) {
        number(text.isPresent() ? 1 : 0);
        text.ifPresent(this::text);
        return this;
    }

    public <T> ContentDigest all(Collection<T> values, BiConsumer<ContentDigest, T> each) {
        number(values.size());
        values.forEach(value -> each.accept(this, value));
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
