package dev.kith.memory;

import dev.kith.contact.ContactStatus;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@linkplain SortRanks order} of one status, made when searches without it have cost more than
 * making it, and given up when too much has changed since. One thread writes, many read.
 *
 * <p>While an order is made or there, the writer notes each contact that changes in what it is
 * searched by or where it stands, before the change can be found. So what is not noted is as it
 * was, in every state that is still read.
 */
final class Ranking {

    /** Of fewer contacts all that are found are looked at. */
    private static final int FEWEST = 512;

    /** Making an order takes for each contact so many times as long as to look at a candidate. */
    private static final int CANDIDATES_A_RANK = 4;

    /** One in so many contacts may have changed, and a few more. */
    private static final int TOUCHED = 64;

    private final AtomicLong spent = new AtomicLong();
    private volatile @Nullable NumberSet touched;
    private volatile @Nullable SortRanks ranks;

    /** The order of a status, if it is known. */
    @Nullable SortRanks of(ContactStatus status) {
        SortRanks now = ranks;
        return now != null && now.status() == status ? now : null;
    }

    /** Whether the writer has noted all changes in an order up to now. */
    boolean isKept(SortRanks known) {
        return touched == known.touched();
    }

    /** So many candidates were looked at for want of an order. */
    void spend(int candidates) {
        spent.addAndGet(candidates);
    }

    boolean isDue(int contacts) {
        return contacts >= FEWEST && spent.get() > (long) CANDIDATES_A_RANK * contacts;
    }

    /**
     * Begins to note what changes. Nobody writes meanwhile.
     *
     * @param unsettled the contacts that have several versions
     */
    synchronized void begin(NumberSet unsettled) {
        ranks = null;
        touched = unsettled;
        spent.set(0);
    }

    /** Gives the order to readers, unless it was given up before it was made. */
    synchronized void end(SortRanks made) {
        if (isKept(made)) {
            ranks = made;
        }
    }

    /** Notes a contact that is about to change. For the writer alone. */
    void touch(int number, int contacts) {
        NumberSet noted = touched;
        if (noted != null) {
            noted.add(number);
            if (noted.count() > FEWEST / 8 + contacts / TOUCHED) {
                giveUp();
            }
        }
    }

    private synchronized void giveUp() {
        touched = null;
        ranks = null;
    }
}
