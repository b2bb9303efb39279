package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first contacts in sort order among candidates, in one state of a book.
 *
 * <p>It looks at the candidates that stand first, or goes through the sort order until enough are
 * found. The last is tried where there are so many candidates that it promises to be quicker, and
 * given up soon where they do not lie scattered: who has a common family name stands with all
 * others of that name. A contact counts only if the version that the reader sees is a hit.
 */
final class SortedHits {

    /** To walk past a contact takes so many times as long as to see where a candidate stands. */
    private static final int STARTS_A_WALK = 64;

    /** A walk is given up when it takes so many times as long as among scattered candidates. */
    private static final int TOO_LONG = 2;

    /** So many more candidates are looked at than are wanted. */
    private static final int SPARE = 8;

    private final Indexes indexes;
    private final Function<ContactId, Optional<Contact>> visible;
    private final ContactStatus status;
    private final @Nullable SortPosition after;
    private final int size;
    private final Predicate<ContactId> unwanted;
    private final Predicate<Contact> isHit;

    /**
     * Hits among the contacts of a status.
     *
     * @param visible gives the version of a contact that the reader sees
     * @param after the position behind which to go on, or null
     * @param size how many at the most
     * @param unwanted who is no hit in any case
     * @param isHit whether a contact is a hit
     */
    SortedHits(
            Indexes indexes,
            Function<ContactId, Optional<Contact>> visible,
            ContactStatus status,
            @Nullable SortPosition after,
            int size,
            Predicate<ContactId> unwanted,
            Predicate<Contact> isHit) {
        this.indexes = indexes;
        this.visible = visible;
        this.status = status;
        this.after = after;
        this.size = size;
        this.unwanted = unwanted;
        this.isHit = isHit;
    }

    private record Hit(SortPosition position, Contact contact) {}

    /** The first hits among candidates, which are used up. */
    List<Contact> among(BitSet numbers) {
        long hits = numbers.cardinality();
        long all = indexes.numbers().count();
        if (hits * hits > all * size * STARTS_A_WALK * TOO_LONG) {
            ContactNumbers numberOf = indexes.numbers();
            Optional<List<Contact>> near =
                    walk(
                            id -> {
                                int number = numberOf.find(id);
                                return number >= 0 && numbers.get(number);
                            },
                            (int) (TOO_LONG * all * size / hits));
            if (near.isPresent()) {
                return near.get();
            }
        }
        return collect(numbers);
    }

    private List<Contact> collect(BitSet numbers) {
        SortStarts starts = indexes.starts();
        PriorityQueue<Hit> lastFirst =
                new PriorityQueue<>(Comparator.comparing(Hit::position).reversed());
        if (after != null) {
            SortStart from = SortStart.of(after.key());
            removeIf(numbers, number -> starts.isBefore(number, from));
        }
        // some may not be hits, in this state or at all
        int enough = size + SPARE;
        SortStart limit;
        do {
            SortStart next = starts.ofFirst(enough, numbers);
            removeIf(
                    numbers,
                    number -> {
                        boolean near = next == null || !starts.isBehind(number, next);
                        if (near) {
                            look(indexes.numbers().id(number), lastFirst);
                        }
                        return near;
                    });
            limit = next;
            enough *= 2;
        } while (limit != null && !isFull(lastFirst, limit));
        List<Contact> page = new ArrayList<>(lastFirst.size());
        while (!lastFirst.isEmpty()) {
            page.add(lastFirst.remove().contact());
        }
        Collections.reverse(page);
        return page;
    }

    private static void removeIf(BitSet numbers, IntPredicate predicate) {
        for (int n = numbers.nextSetBit(0); n >= 0; n = numbers.nextSetBit(n + 1)) {
            if (predicate.test(n)) {
                numbers.clear(n);
            }
        }
    }

    /** Whether there are enough hits, and none behind the limit can come before one of them. */
    private boolean isFull(PriorityQueue<Hit> lastFirst, SortStart limit) {
        return lastFirst.size() == size
                && SortStart.of(lastFirst.element().position().key()).compareTo(limit) <= 0;
    }

    /** Takes a contact among the first hits if it is one. */
    private void look(ContactId id, PriorityQueue<Hit> lastFirst) {
        Contact contact = unwanted.test(id) ? null : visible.apply(id).orElse(null);
        if (contact == null || contact.status() != status) {
            return;
        }
        SortPosition position = ContactProjection.position(contact);
        boolean isFull = lastFirst.size() == size;
        if ((after == null || position.compareTo(after) > 0)
                && (!isFull || position.compareTo(lastFirst.element().position()) < 0)
                && isHit.test(contact)) {
            if (isFull) {
                lastFirst.remove();
            }
            lastFirst.add(new Hit(position, contact));
        }
    }

    /**
     * The first hits on a walk through the sort order; nothing if so many contacts were passed
     * without enough hits.
     */
    Optional<List<Contact>> walk(Predicate<ContactId> candidate, int patience) {
        NavigableSet<SortPosition> positions = indexes.positions(status);
        if (after != null) {
            positions = positions.tailSet(after, false);
        }
        List<Contact> page = new ArrayList<>(Math.min(size, 1_024));
        int passed = 0;
        for (SortPosition position : positions) {
            if (page.size() == size) {
                break;
            }
            if (passed++ == patience) {
                return Optional.empty();
            }
            ContactId id = position.id();
            if (candidate.test(id) && !unwanted.test(id)) {
                visible.apply(id)
                        .filter(contact -> Indexes.isAt(contact, status, position))
                        .filter(isHit)
                        .ifPresent(page::add);
            }
        }
        return Optional.of(page);
    }
}
