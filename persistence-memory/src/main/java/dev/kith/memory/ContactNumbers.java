package dev.kith.memory;

import dev.kith.contact.ContactId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.UUID;

/**
 * A small number for each contact, from 0 on in the order they came, so that sets of contacts are
 * sets of numbers. One thread writes, many read.
 *
 * <p>A hash table with open addressing over the numbers. Nothing is taken out.
 */
final class ContactNumbers {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int FIRST_BITS = 4;

    private volatile Slots slots = new Slots(FIRST_BITS);
    private volatile int count;

    /** Both arrays, replaced together when they grow. */
    private static final class Slots {

        // one more than the number, so that an empty slot is 0
        private final int[] numbers;
        private final ContactId[] ids;
        private final int shift;

        Slots(int bits) {
            numbers = new int[1 << bits];
            // at most five eighths full, as the table of contacts
            ids = new ContactId[(1 << bits) / 8 * 5];
            shift = Long.SIZE - bits;
        }

        /** The slot of an id: its number's, or the empty one where it would go. */
        int find(ContactId id) {
            UUID uuid = id.uuid();
            long bits = uuid.getMostSignificantBits() ^ uuid.getLeastSignificantBits();
            int slot = (int) ((bits * 0x9E37_79B9_7F4A_7C15L) >>> shift);
            int last = numbers.length - 1;
            for (int next = at(slot); next != 0 && !ids[next - 1].equals(id); next = at(slot)) {
                slot = (slot + 1) & last;
            }
            return slot;
        }

        int at(int slot) {
            return (int) SLOT.getAcquire(numbers, slot);
        }

        /** The id is there before the number, so that who sees the number compares the right id. */
        void fill(int number, ContactId id) {
            ids[number] = id;
            SLOT.setRelease(numbers, find(id), number + 1);
        }
    }

    /** The number of a contact, or -1 if it has none. */
    int find(ContactId id) {
        Slots now = slots;
        return now.at(now.find(id)) - 1;
    }

    /** The contact of a number that was given. */
    ContactId id(int number) {
        return slots.ids[number];
    }

    /** How many numbers were given. */
    int count() {
        return count;
    }

    /** The number of a contact, the next one if it has none. */
    int give(ContactId id) {
        int known = find(id);
        if (known >= 0) {
            return known;
        }
        int number = count;
        if (number == slots.ids.length) {
            Slots more = new Slots(Long.SIZE - slots.shift + 1);
            for (int i = 0; i < number; i++) {
                more.fill(i, slots.ids[i]);
            }
            slots = more;
        }
        slots.fill(number, id);
        count = number + 1;
        return number;
    }
}
