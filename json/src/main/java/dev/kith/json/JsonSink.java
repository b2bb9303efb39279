package dev.kith.json;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes the bytes of a document up to its limit. Used by one thread. */
final class JsonSink extends OutputStream {

    private final JsonLimits limits;
    private byte[] bytes = new byte[0];
    private int size;

    JsonSink(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) {
        if (length > limits.bytes() - size) {
            throw Rules.tooLarge(limits);
        }
        if (length > bytes.length - size) {
            // a small document comes at once and needs no more than its own bytes
            int wanted = size == 0 ? length : Math.max(size + length, (int) (size * 2L));
            byte[] grown = Arrays.copyOf(bytes, wanted);
            // what was personal does not stay behind
            Arrays.fill(bytes, 0, size, (byte) 0);
            bytes = grown;
        }
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    byte[] toByteArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
