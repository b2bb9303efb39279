package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactTerm;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * When contacts were added and last changed, by their numbers: of the version that was written
 * last, which is not the one that a reader sees as long as there are several. One thread writes,
 * many read.
 */
final class ContactTimes {

    private static final VarHandle TIME = MethodHandles.arrayElementVarHandle(long[].class);

    // in microseconds from 1970
    private volatile long[] created = new long[16];
    private volatile long[] changed = new long[16];

    void put(int number, Contact contact) {
        if (number >= created.length) {
            int length = Math.max(number + 1, created.length + created.length / 2);
            created = Arrays.copyOf(created, length);
            changed = Arrays.copyOf(changed, length);
        }
        TIME.setRelease(created, number, ContactTerm.micros(contact.state().created().at()));
        TIME.setRelease(changed, number, ContactTerm.micros(contact.state().changed().at()));
    }

    /**
     * Adds those contacts of a page whose time lies in a range.
     *
     * @param among which contacts of the page are asked for
     * @param words a bit for each contact of the page
     */
    void addTo(ContactQuery.OfTime range, int page, long[] among, long[] words) {
        long[] times = range.time() == ContactQuery.Time.CREATED ? created : changed;
        int base = page * NumberSet.PAGE;
        for (int w = 0; w < words.length; w++) {
            long found = 0;
            for (long rest = among[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                int number = base + w * Long.SIZE + bit;
                // who came since is looked at by itself
                long time = number < times.length ? (long) TIME.getAcquire(times, number) : 0;
                if (time >= range.from() && time < range.until()) {
                    found |= 1L << bit;
                }
            }
            words[w] |= found;
        }
    }
}
