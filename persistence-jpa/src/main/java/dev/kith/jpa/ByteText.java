package dev.kith.jpa;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that are compared by what they are. */
final class ByteText {

    private final byte[] bytes;

    private ByteText(byte[] bytes) {
        this.bytes = bytes;
    }

    static ByteText of(byte[] bytes) {
        return new ByteText(bytes);
    }

    /** The bytes; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByteText that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
