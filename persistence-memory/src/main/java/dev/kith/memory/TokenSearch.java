package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactProjection;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
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
 * One page of a search in one state of a book.
 *
 * <p>There are three ways to a page. Where the order of the contacts is {@linkplain RankedSearch
 * known} and there are many candidates, it goes from one hit to the next. Else it collects all
 * candidates and looks at those that stand first in the sort order, or goes through the sort order
 * until enough are found. The last is tried where there are so many candidates that it promises to
 * be quicker, and given up soon where they do not lie scattered: who has a common family name
 * stands with all others of that name. A contact counts only if the version that the reader sees
 * has all that is searched for.
 */
final class TokenSearch {

    /** So few candidates are looked at one by one. */
    private static final int FEW = 256;

    /** Nothing is counted further. */
    private static final int MANY = 1 << 16;

    /** What many have, at least one of so many contacts is likely to have. */
    private static final int PATIENCE = 8;

    /** To walk past a contact takes so many times as long as to see where a candidate stands. */
    private static final int STARTS_A_WALK = 64;

    /** A walk is given up when it takes so many times as long as among scattered candidates. */
    private static final int TOO_LONG = 2;

    /** So many more candidates are looked at than are wanted. */
    private static final int SPARE = 8;

    /** To look at a candidate takes so many times as long as to take a number from the index. */
    private static final int NUMBERS_A_LOOK = 256;

    private final Indexes indexes;
    private final Function<ContactId, Optional<Contact>> visible;
    private final Request request;
    private final Predicate<ContactId> unwanted;
    private final SearchTerms terms;
    private final ContactStatus status;
    private final @Nullable SortPosition after;
    private final int size;

    /** Which page of which search is wanted, and without which contacts. */
    record Request(
            SearchTerms terms,
            ContactStatus status,
            @Nullable SortPosition after,
            int size,
            Predicate<ContactId> unwanted) {}

    /**
     * A search.
     *
     * @param visible gives the version of a contact that the reader sees
     */
    TokenSearch(Indexes indexes, Function<ContactId, Optional<Contact>> visible, Request request) {
        this.indexes = indexes;
        this.visible = visible;
        this.request = request;
        unwanted = request.unwanted();
        terms = request.terms();
        status = request.status();
        after = request.after();
        size = request.size();
    }

    /**
     * Words of the index of which each candidate has one, and about how many candidates they have.
     */
    private record Candidates(List<String> words, int count) {}

    private record Hit(SortPosition position, Contact contact) {}

    List<Contact> page() {
        if (terms.isEmpty()) {
            return walk(contact -> true, Integer.MAX_VALUE).orElseThrow();
        }
        List<Candidates> rarestFirst =
                terms.terms().stream()
                        .map(this::candidates)
                        .sorted(Comparator.comparingInt(Candidates::count))
                        .toList();
        Candidates rarest = rarestFirst.get(0);
        if (rarest.count() > FEW) {
            SortRanks ranks = indexes.ranking().of(status);
            Optional<List<Contact>> near = ranks == null ? Optional.empty() : ranked(ranks);
            if (near.isEmpty() && rarest.count() > indexes.numbers().count() / PATIENCE) {
                near = walk(contact -> true, size * PATIENCE);
            }
            if (near.isPresent()) {
                return near.get();
            }
            if (ranks == null) {
                indexes.ranking().spend(rarest.count());
            }
        }
        BitSet numbers = numbers(rarest);
        for (Candidates other : rarestFirst.subList(1, rarestFirst.size())) {
            int left = numbers.cardinality();
            if (left > FEW && (other.count() < MANY || isWorthAll(left))) {
                numbers.and(numbers(other));
            }
        }
        return page(numbers);
    }

    private Optional<List<Contact>> ranked(SortRanks ranks) {
        return new RankedSearch(indexes, ranks, visible, request).page();
    }

    private List<Contact> page(BitSet numbers) {
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

    /** Whether so many candidates take longer to look at than what everybody has takes to read. */
    private boolean isWorthAll(int candidates) {
        return candidates > indexes.numbers().count() / NUMBERS_A_LOOK;
    }

    private Candidates candidates(SearchTerm term) {
        List<String> words = new ArrayList<>(1);
        int count = 0;
        for (String beginning : term.beginnings()) {
            int fewest = Integer.MAX_VALUE;
            String rarest = beginning;
            for (String word : SearchTerms.wordsOf(beginning)) {
                int number = indexes.tokens().count(word, MANY);
                if (number < fewest) {
                    fewest = number;
                    rarest = word;
                }
            }
            words.add(rarest);
            count += Math.min(fewest, MANY);
        }
        return new Candidates(words, Math.min(count, MANY));
    }

    private BitSet numbers(Candidates candidates) {
        BitSet numbers = new BitSet();
        candidates.words().forEach(word -> indexes.tokens().forEach(word, numbers::set));
        return numbers;
    }

    /** The first contacts in sort order among candidates, which are used up. */
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
                && terms.areMetBy(contact)) {
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
    private Optional<List<Contact>> walk(Predicate<ContactId> candidate, int patience) {
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
                        .filter(terms::areMetBy)
                        .ifPresent(page::add);
            }
        }
        return Optional.of(page);
    }
}
