package dev.kith.memory;

import dev.kith.contact.ContactStatus;
import dev.kith.store.SortPosition;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contacts of a status by their ranks in the sort order, from 0 on, as they were at one time;
 * and sets of contacts as sets of ranks, so that the first of many are found without looking at the
 * others. Holds for all contacts that were not touched since. Many threads read.
 */
final class SortRanks {

    /** So many contacts in a row that are not ranked are passed. */
    private static final int PATIENCE = 1_000;

    private final ContactStatus status;
    private final NumberSet touched;
    // of each number the rank, or -1
    private final int[] ranks;
    private final int[] numbers;
    // sets are the same only if they are one: what is in them may change
    private final Map<NumberSet, NumberSet> ranked = new ConcurrentHashMap<>();

    /**
     * Takes the order as it is.
     *
     * @param positions the places of the status, while the writer notes what changes
     * @param touched where it is noted
     */
    SortRanks(
            ContactStatus status,
            NavigableSet<SortPosition> positions,
            ContactNumbers numberOf,
            NumberSet touched) {
        this.status = status;
        this.touched = touched;
        int count = numberOf.count();
        ranks = new int[count];
        Arrays.fill(ranks, -1);
        int[] found = new int[count];
        int rank = 0;
        for (SortPosition position : positions) {
            int number = numberOf.find(position.id());
            // who has two places, or came since, is touched
            if (number >= 0 && number < count && ranks[number] < 0) {
                ranks[number] = rank;
                found[rank++] = number;
            }
        }
        numbers = Arrays.copyOf(found, rank);
    }

    ContactStatus status() {
        return status;
    }

    NumberSet touched() {
        return touched;
    }

    /** The number of the contact of a rank. */
    int number(int rank) {
        return numbers[rank];
    }

    /** The rank of the first contact behind a position; -1 if it is not soon found. */
    int behind(SortPosition after, NavigableSet<SortPosition> positions, ContactNumbers numberOf) {
        int passed = 0;
        for (SortPosition position : positions.tailSet(after, false)) {
            int number = numberOf.find(position.id());
            int rank = number < 0 ? -1 : rank(number);
            if (rank >= 0 && !touched.has(number)) {
                return rank;
            }
            if (passed++ == PATIENCE) {
                return -1;
            }
        }
        return numbers.length;
    }

    /** The ranks of contacts that share a token, made when they are first asked for. */
    NumberSet ranked(NumberSet sharing) {
        NumberSet known = ranked.get(sharing);
        return known != null ? known : ranked.computeIfAbsent(sharing, this::rank);
    }

    private NumberSet rank(NumberSet sharing) {
        BitSet bits = new BitSet(numbers.length);
        sharing.forEach(number -> rank(number, bits));
        NumberSet set = new NumberSet();
        for (int rank = bits.nextSetBit(0); rank >= 0; rank = bits.nextSetBit(rank + 1)) {
            set.add(rank);
        }
        return set;
    }

    /** Adds a contact's rank to others, if it has one. */
    void rank(int number, BitSet others) {
        int rank = rank(number);
        if (rank >= 0) {
            others.set(rank);
        }
    }

    private int rank(int number) {
        return number < ranks.length ? ranks[number] : -1;
    }
}
