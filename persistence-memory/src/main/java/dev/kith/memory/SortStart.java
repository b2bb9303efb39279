package dev.kith.memory;

import dev.kith.common.FoldKey;
import java.nio.ByteBuffer;

/**
 * The beginning of a fold key, as {@value #SIZE} bytes, so that two keys are compared without
 * looking at them: the key with the lower start comes first. Keys with equal starts come in either
 * order.
 *
 * @param high the first eight bytes
 * @param low the next eight bytes
 */
record SortStart(long high, long low) implements Comparable<SortStart> {

    private static final int SIZE = 16;

    /** More than any character of ASCII. */
    private static final byte OTHER = (byte) 0x81;

    /** Fold keys have surrogates behind all other characters, as UTF-8 has. */
    private static final byte SURROGATE = (byte) 0x82;

    static SortStart of(FoldKey key) {
        String text = key.text();
        // the last character may reach beyond the start
        byte[] bytes = new byte[SIZE + 2];
        int end = 0;
        for (int i = 0; i < text.length() && end < SIZE; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[end++] = (byte) c;
            } else {
                bytes[end++] = Character.isSurrogate(c) ? SURROGATE : OTHER;
                bytes[end++] = (byte) (c >> Byte.SIZE);
                bytes[end++] = (byte) c;
            }
        }
        ByteBuffer start = ByteBuffer.wrap(bytes);
        return new SortStart(start.getLong(), start.getLong());
    }

    @Override
    public int compareTo(SortStart other) {
        return compare(high, low, other.high, other.low);
    }

    static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order != 0 ? order : Long.compareUnsigned(low, otherLow);
    }

    @Override
    public String toString() {
        return "SortStart";
    }
}
