package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactTerm;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * When contacts were added and last changed, by their numbers: of the version that was written
 * last, which is not the one that a reader sees as long as there are several. One thread writes,
 * many read.
 */
final class ContactTimes {

    private final Column created = new Column();
    private final Column changed = new Column();

    void put(int number, Contact contact) {
        created.put(number, ContactTerm.micros(contact.state().created().at()));
        changed.put(number, ContactTerm.micros(contact.state().changed().at()));
    }

    /**
     * Adds those contacts of a page whose time lies in a range.
     *
     * @param among which contacts of the page are asked for
     * @param words a bit for each contact of the page
     */
    void addTo(ContactQuery.OfTime range, int page, long[] among, long[] words) {
        Column column = range.time() == ContactQuery.Time.CREATED ? created : changed;
        column.times.addTo(range, page, among, words);
        // whoever was written meanwhile is known to be when it is asked after this
        VarHandle.acquireFence();
    }

    private static final class Column {

        private volatile Times times = new Times(new long[0], new long[0], 1);

        void put(int number, long time) {
            if (number >= times.micros.length) {
                times = times.withRoomFor(number);
            }
            times.put(number, time);
        }
    }

    /**
     * Times in microseconds from 1970, in blocks of which it is known between which two they lie.
     */
    private static final class Times {

        private static final int BLOCK = 1_024;
        private static final int WORDS = BLOCK / Long.SIZE;

        /** Who asks about fewer of 64 contacts asks them one by one. */
        private static final int FEW = 8;

        private final long[] micros;
        // of each block the lowest and the highest that it ever had
        private final long[] bounds;

        /** Those that are known, with room for so many blocks. */
        Times(long[] micros, long[] bounds, int blocks) {
            this.micros = Arrays.copyOf(micros, blocks * BLOCK);
            this.bounds = Arrays.copyOf(bounds, 2 * blocks);
            for (int i = bounds.length; i < this.bounds.length; i += 2) {
                // of no time at all
                this.bounds[i] = Long.MAX_VALUE;
                this.bounds[i + 1] = Long.MIN_VALUE;
            }
        }

        Times withRoomFor(int number) {
            int more = micros.length / BLOCK * 3 / 2;
            return new Times(micros, bounds, Math.max(number / BLOCK + 1, more));
        }

        void put(int number, long time) {
            int bound = number / BLOCK * 2;
            bounds[bound] = Math.min(bounds[bound], time);
            bounds[bound + 1] = Math.max(bounds[bound + 1], time);
            micros[number] = time;
        }

        void addTo(ContactQuery.OfTime range, int page, long[] among, long[] words) {
            int base = page * NumberSet.PAGE;
            for (int w = 0; w < words.length && base + w * Long.SIZE < micros.length; w += WORDS) {
                int bound = (base + w * Long.SIZE) / BLOCK * 2;
                long low = bounds[bound];
                long high = bounds[bound + 1];
                if (low >= range.from() && high < range.until()) {
                    for (int i = w; i < w + WORDS; i++) {
                        words[i] |= among[i];
                    }
                } else if (low < range.until() && high >= range.from()) {
                    for (int i = w; i < w + WORDS; i++) {
                        words[i] |= found(range, base + i * Long.SIZE, among[i]);
                    }
                }
            }
        }

        private long found(ContactQuery.OfTime range, int first, long among) {
            long from = range.from();
            long until = range.until();
            long found = 0;
            if (Long.bitCount(among) < FEW) {
                for (long rest = among; rest != 0; rest &= rest - 1) {
                    long time = micros[first + Long.numberOfTrailingZeros(rest)];
                    found |= time >= from && time < until ? rest & -rest : 0;
                }
                return found;
            }
            for (int i = 0; i < Long.SIZE; i++) {
                long time = micros[first + i];
                found |= (time >= from && time < until ? 1L : 0L) << i;
            }
            return found & among;
        }
    }
}
