package dev.kith.vcard;

import java.util.Arrays;

/** Where the properties of the card that is being read begin and end, and their parts. */
final class PropertyIndex {
    private static final int STRIDE = 7;
    private int[] positions = new int[32 * STRIDE];
    private int size;
    private int allFlags;
    private String version = "";
    private long versionLine;

    void clear() {
        size = 0;
        allFlags = 0;
        version = "";
        if (positions.length > 4096 * STRIDE) {
            positions = new int[32 * STRIDE];
        }
    }

    int size() {
        return size;
    }

    /** The flags that any property has. */
    int allFlags() {
        return allFlags;
    }

    /** What the first VERSION says; empty when there is none. */
    String version() {
        return version;
    }

    /** The line of that VERSION. */
    long versionLine() {
        return versionLine;
    }

    /** Whether the last property is a card of its own. */
    boolean endsNested() {
        return size > 0 && Flags.has(positions[(size - 1) * STRIDE + 5], Flags.NESTED);
    }

    /** Has the last property end at a later position. */
    void extendLast(int end) {
        positions[(size - 1) * STRIDE + 4] = end;
    }

    void foundVersion(String text, long line) {
        if (version.isEmpty()) {
            version = text;
            versionLine = line;
        }
    }

    void add(int start, int nameStart, int nameEnd, int colon, int end, int flags, long line) {
        int at = size * STRIDE;
        if (at == positions.length) {
            positions = Arrays.copyOf(positions, at * 2);
        }
        positions[at] = start;
        positions[at + 1] = nameStart;
        positions[at + 2] = nameEnd;
        positions[at + 3] = colon;
        positions[at + 4] = end;
        positions[at + 5] = flags;
        positions[at + 6] = (int) Math.min(line, Integer.MAX_VALUE);
        allFlags |= flags;
        size++;
    }

    /**
     * The bytes of a card with UTF-8 in the place of the charsets that were true of the source
     * before it was recoded, so that the card reads the same on its own.
     */
    byte[] relabelled(byte[] bytes) {
        ByteBuilder out = new ByteBuilder(bytes.length + 64);
        int copied = 0;
        int shift = 0;
        for (int i = 0; i < size; i++) {
            int at = i * STRIDE;
            boolean relabel = Flags.has(positions[at + 5], Flags.RELABEL);
            int nameEnd = positions[at + 2];
            int colon = positions[at + 3];
            int before = shift;
            if (relabel) {
                byte[] header = HeaderFlags.inUtf8(Unfolder.unfold(bytes, nameEnd, colon, 0));
                out.add(bytes, copied, nameEnd);
                out.add(header);
                copied = colon;
                shift += header.length - (colon - nameEnd);
            }
            positions[at] += before;
            positions[at + 1] += before;
            positions[at + 2] += before;
            positions[at + 3] += shift;
            positions[at + 4] += shift;
        }
        out.add(bytes, copied, bytes.length);
        return out.toBytes();
    }

    /** The properties as views of a card's bytes, which end at a position. */
    RawProperty[] over(byte[] bytes, int tail, int moreFlags) {
        RawProperty[] properties = new RawProperty[size];
        for (int i = 0; i < size; i++) {
            int at = i * STRIDE;
            int extent = i + 1 < size ? positions[at + STRIDE] : tail;
            properties[i] =
                    new RawProperty(
                            bytes,
                            positions[at],
                            positions[at + 1],
                            positions[at + 2],
                            positions[at + 3],
                            positions[at + 4],
                            extent,
                            positions[at + 5] | moreFlags,
                            positions[at + 6]);
        }
        return properties;
    }
}
