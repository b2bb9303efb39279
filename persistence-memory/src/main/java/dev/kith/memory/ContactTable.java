package dev.kith.memory;

import dev.kith.contact.ContactId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known under each contact's id: the contact itself, or its versions. One thread writes,
 * many read.
 *
 * <p>A hash table with open addressing and linear probing, whose ids lie in one array and whose
 * entries in another: a look-up touches two places in memory, where a map of nodes touches its
 * table, the node and the node's key. Nothing is taken out, so a reader that meets an empty slot
 * has seen all that it could find.
 */
final class ContactTable {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int FIRST_BITS = 4;

    private volatile Slots slots = new Slots(FIRST_BITS);
    private int size;

    /** Both arrays, replaced together when they grow. */
    private static final class Slots {

        private final long[] ids;
        private final @Nullable Object[] entries;
        private final int shift;

        Slots(int bits) {
            ids = new long[2 << bits];
            entries = new Object[1 << bits];
            shift = Long.SIZE - bits;
        }

        /** The slot of an id: its entry's, or the empty one where it would go. */
        int find(long high, long low) {
            int last = entries.length - 1;
            // the golden ratio spreads ids that differ in a few bits only (Knuth, volume 3, §6.4)
            int slot = (int) (((high ^ low) * 0x9E37_79B9_7F4A_7C15L) >>> shift);
            while (SLOT.getAcquire(entries, slot) != null
                    && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
                slot = (slot + 1) & last;
            }
            return slot;
        }

        /** The id is there before the entry, so that who sees the entry compares the right id. */
        void fill(int slot, long high, long low, Object entry) {
            ids[2 * slot] = high;
            ids[2 * slot + 1] = low;
            SLOT.setRelease(entries, slot, entry);
        }
    }

    @Nullable Object get(ContactId id) {
        UUID uuid = id.uuid();
        Slots now = slots;
        int slot = now.find(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        return SLOT.getAcquire(now.entries, slot);
    }

    /** Puts an entry in the place of what was there; under a known id it needs no memory. */
    void put(ContactId id, Object entry) {
        UUID uuid = id.uuid();
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        Slots now = slots;
        int slot = now.find(high, low);
        if (now.entries[slot] != null) {
            // nothing but the slot is written: readers keep the rest in their caches
            SLOT.setRelease(now.entries, slot, entry);
        } else if (size >= now.entries.length / 8 * 5) {
            // at most five eighths full: longer probes cost more than the room
            Slots more = grown(now);
            more.fill(more.find(high, low), high, low, entry);
            slots = more;
            size++;
        } else {
            now.fill(slot, high, low, entry);
            size++;
        }
    }

    private static Slots grown(Slots old) {
        Slots more = new Slots(Long.SIZE - old.shift + 1);
        for (int i = 0; i < old.entries.length; i++) {
            Object entry = old.entries[i];
            if (entry != null) {
                long high = old.ids[2 * i];
                long low = old.ids[2 * i + 1];
                more.fill(more.find(high, low), high, low, entry);
            }
        }
        return more;
    }
}
