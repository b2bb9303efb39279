package dev.kith.form;

import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that grow. Used by one thread. */
final class ByteSink {

    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    int capacity() {
        return bytes.length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void digest(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    void clear() {
        Arrays.fill(bytes, 0, size, (byte) 0);
        size = 0;
    }

    void put(int value) {
        if (size == bytes.length) {
            reserve(1);
        }
        bytes[size++] = (byte) value;
    }

    void putLong(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void putUnsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    void putSigned(long value) {
        putUnsigned((value << 1) ^ (value >> 63));
    }

    void putBytes(byte[] more) {
        putBytes(more, 0, more.length);
    }

    void putBytes(byte[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, bytes, size, to - from);
        size += to - from;
    }

    void putAscii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /** A text as a value, in UTF-8. */
    void putText(String text) {
        int length = text.length();
        if (length > ByteCode.MAX_SHORT_TEXT || !putShortAscii(text, length)) {
            int encoded = Utf8.length(text);
            if (encoded <= ByteCode.MAX_SHORT_TEXT) {
                put(ByteCode.SHORT_TEXT + encoded);
            } else {
                put(ByteCode.TEXT);
                putUnsigned(encoded);
            }
            reserve(encoded);
            size = Utf8.write(text, bytes, size);
        }
    }

    /** Most texts are short and ASCII, which is known only at their end. */
    private boolean putShortAscii(String text, int length) {
        reserve(length + 1);
        byte[] target = bytes;
        int start = size + 1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            target[start + i] = (byte) c;
        }
        target[size] = (byte) (ByteCode.SHORT_TEXT + length);
        size = start + length;
        return true;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            if (more > FormBytes.MAX_SIZE - size) {
                throw new InvalidFormException(
                        "too-large", "a form has at most " + FormBytes.MAX_SIZE + " bytes");
            }
            int wanted = Math.max(size + more, bytes.length * 2);
            byte[] grown = Arrays.copyOf(bytes, wanted);
            // what was personal does not stay behind
            Arrays.fill(bytes, 0, size, (byte) 0);
            bytes = grown;
        }
    }
}
