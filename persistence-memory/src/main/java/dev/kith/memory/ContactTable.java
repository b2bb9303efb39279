package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by their ids. One thread writes, many read.
 *
 * <p>A hash table with open addressing and linear probing, whose ids lie in one array and whose
 * contacts in another: a look-up touches two places in memory, where a map of nodes touches its
 * table, the node and the node's key. Nothing is taken out, so a reader that meets an empty slot
 * has seen all that it could find.
 */
final class ContactTable {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Contact[].class);
    private static final int FIRST_BITS = 4;

    private volatile Slots slots = new Slots(FIRST_BITS);
    private int size;

    /** Both arrays, replaced together when they grow. */
    private static final class Slots {

        private final long[] ids;
        private final @Nullable Contact[] contacts;
        private final int shift;

        Slots(int bits) {
            ids = new long[2 << bits];
            contacts = new Contact[1 << bits];
            shift = Long.SIZE - bits;
        }

        /** The slot of an id: its contact's, or the empty one where it would go. */
        int find(long high, long low) {
            int last = contacts.length - 1;
            // the golden ratio spreads ids that differ in a few bits only (Knuth, volume 3, §6.4)
            int slot = (int) (((high ^ low) * 0x9E37_79B9_7F4A_7C15L) >>> shift);
            while (SLOT.getAcquire(contacts, slot) != null
                    && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
                slot = (slot + 1) & last;
            }
            return slot;
        }

        /**
         * The id is there before the contact, so that who sees the contact compares the right id.
         */
        void put(Contact contact) {
            UUID id = contact.id().uuid();
            long high = id.getMostSignificantBits();
            long low = id.getLeastSignificantBits();
            int slot = find(high, low);
            ids[2 * slot] = high;
            ids[2 * slot + 1] = low;
            SLOT.setRelease(contacts, slot, contact);
        }

        boolean has(ContactId id) {
            UUID uuid = id.uuid();
            int slot = find(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            return contacts[slot] != null;
        }
    }

    @Nullable Contact get(ContactId id) {
        UUID uuid = id.uuid();
        Slots now = slots;
        int slot = now.find(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        return (Contact) SLOT.getAcquire(now.contacts, slot);
    }

    void put(Contact contact) {
        Slots now = slots;
        if (!now.has(contact.id())) {
            size++;
            // at most five eighths full: longer probes cost more than the room
            if (size > now.contacts.length / 8 * 5) {
                now = grown(now);
            }
        }
        now.put(contact);
        slots = now;
    }

    private static Slots grown(Slots old) {
        Slots more = new Slots(Long.SIZE - old.shift + 1);
        for (Contact contact : old.contacts) {
            if (contact != null) {
                more.put(contact);
            }
        }
        return more;
    }
}
