package dev.kith.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list that grows at its end. One thread writes, many read. */
final class JournalList {

    private volatile @Nullable JournalEntry[] entries;
    private volatile int size;

    JournalList(int capacity) {
        entries = new JournalEntry[capacity];
    }

    void add(JournalEntry entry) {
        JournalEntry[] now = entries;
        int end = size;
        if (end == now.length) {
            now = Arrays.copyOf(now, end + Math.max(1, end / 2));
            entries = now;
        }
        now[end] = entry;
        // raised last: who sees the size sees the entry
        size = end + 1;
    }

    void removeLast() {
        int end = size - 1;
        size = end;
        entries[end] = null;
    }

    JournalEntry last() {
        return get(size - 1);
    }

    int size() {
        return size;
    }

    /** The entry at an index below a size that was seen before. */
    JournalEntry get(int index) {
        JournalEntry entry = entries[index];
        if (entry == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return entry;
    }
}
