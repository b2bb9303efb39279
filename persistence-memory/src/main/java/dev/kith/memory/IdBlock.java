package dev.kith.memory;

import dev.kith.contact.ContactId;
import java.util.Arrays;
import java.util.UUID;

/**
 * Ids that follow each other in the order of their unsigned bytes, 16 bytes each, with room for
 * more at the end. What is here stays as it is. One thread adds, many read.
 */
final class IdBlock {

    /** The most ids of a block. */
    static final int MOST = 128;

    private final long startHigh;
    private final long startLow;
    private final long[] ids;
    private volatile int size;

    private IdBlock(long startHigh, long startLow, long[] ids, int size) {
        this.startHigh = startHigh;
        this.startLow = startLow;
        this.ids = ids;
        this.size = size;
    }

    /** A block that starts with the first of some ids, which are in order, each there once. */
    static IdBlock of(ContactId... sorted) {
        long[] ids = new long[2 * sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            UUID uuid = sorted[i].uuid();
            ids[2 * i] = uuid.getMostSignificantBits();
            ids[2 * i + 1] = uuid.getLeastSignificantBits();
        }
        return new IdBlock(ids[0], ids[1], ids, sorted.length);
    }

    int size() {
        return size;
    }

    /** An id at a place below a size that was seen before. */
    ContactId id(int place) {
        return ContactId.of(new UUID(ids[2 * place], ids[2 * place + 1]));
    }

    /** Whether the block starts at an id or before it. The start need not be there as an id. */
    boolean startsBy(UUID id) {
        return compare(startHigh, startLow, id) <= 0;
    }

    /** The place of an id, or the complement of the one where it would go. */
    int find(UUID id) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = compare(ids[2 * middle], ids[2 * middle + 1], id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return ~from;
    }

    /** Whether there is room for an id at the end. */
    boolean hasRoom() {
        return 2 * size < ids.length;
    }

    /** Adds an id behind all others. */
    void append(UUID id) {
        int end = size;
        ids[2 * end] = id.getMostSignificantBits();
        ids[2 * end + 1] = id.getLeastSignificantBits();
        // raised last: who sees the size sees the id
        size = end + 1;
    }

    /** This block and one more id; with room behind an id that goes to the end. */
    IdBlock with(int place, UUID id) {
        int room = place == size ? Math.min(MOST, size + size / 2 + 1) : size + 1;
        long[] more = new long[2 * room];
        System.arraycopy(ids, 0, more, 0, 2 * place);
        more[2 * place] = id.getMostSignificantBits();
        more[2 * place + 1] = id.getLeastSignificantBits();
        System.arraycopy(ids, 2 * place, more, 2 * place + 2, 2 * (size - place));
        return new IdBlock(startHigh, startLow, more, size + 1);
    }

    IdBlock without(int place) {
        long[] fewer = new long[2 * (size - 1)];
        System.arraycopy(ids, 0, fewer, 0, 2 * place);
        System.arraycopy(ids, 2 * place + 2, fewer, 2 * place, fewer.length - 2 * place);
        return new IdBlock(startHigh, startLow, fewer, size - 1);
    }

    /** The ids before a place. */
    IdBlock lower(int place) {
        return new IdBlock(startHigh, startLow, Arrays.copyOf(ids, 2 * place), place);
    }

    /** The ids from a place on. */
    IdBlock upper(int place) {
        long[] rest = Arrays.copyOfRange(ids, 2 * place, 2 * size);
        return new IdBlock(rest[0], rest[1], rest, size - place);
    }

    /** The ids of this block and of the one that follows it. */
    IdBlock and(IdBlock next) {
        long[] both = Arrays.copyOf(ids, 2 * (size + next.size));
        System.arraycopy(next.ids, 0, both, 2 * size, 2 * next.size);
        return new IdBlock(startHigh, startLow, both, size + next.size);
    }

    private static int compare(long high, long low, UUID other) {
        int order = Long.compareUnsigned(high, other.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(low, other.getLeastSignificantBits());
    }
}
