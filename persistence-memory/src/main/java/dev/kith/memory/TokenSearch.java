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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search in one state of a book.
 *
 * <p>There are two ways to a page: to collect all candidates and keep the first in sort order, or
 * to go through the sort order until enough are found. Few hits are collected and many are walked
 * to, so a page takes far less than either way at its worst, and no page sorts all that is found.
 * Either way a contact counts only if the version that the reader sees has all that is searched
 * for: the index says where to look, not what is so.
 */
final class TokenSearch {

    /** So few candidates are looked at one by one. */
    private static final int FEW = 256;

    /** Nothing is counted further. */
    private static final int MANY = 1 << 16;

    /** What many have, at least one of so many contacts is likely to have. */
    private static final int PATIENCE = 8;

    /** To look at a candidate takes so many times as long as to walk past a contact. */
    private static final int WALKS_A_LOOK = 4;

    /** To look at a candidate takes so many times as long as to take a number from the index. */
    private static final int NUMBERS_A_LOOK = 256;

    private final Indexes indexes;
    private final Function<ContactId, Optional<Contact>> visible;
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
        if (rarest.count() == MANY) {
            Optional<List<Contact>> near = walk(contact -> true, size * PATIENCE);
            if (near.isPresent()) {
                return near.get();
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

    private List<Contact> page(BitSet numbers) {
        long hits = numbers.cardinality();
        long all = indexes.numbers().count();
        if (hits * hits * WALKS_A_LOOK <= all * size) {
            return collect(numbers);
        }
        ContactNumbers numberOf = indexes.numbers();
        return walk(
                        id -> {
                            int number = numberOf.find(id);
                            return number >= 0 && numbers.get(number);
                        },
                        Integer.MAX_VALUE)
                .orElseThrow();
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

    /** The first contacts in sort order among candidates. */
    private List<Contact> collect(BitSet numbers) {
        PriorityQueue<Hit> lastFirst =
                new PriorityQueue<>(Comparator.comparing(Hit::position).reversed());
        for (int n = numbers.nextSetBit(0); n >= 0; n = numbers.nextSetBit(n + 1)) {
            ContactId id = indexes.numbers().id(n);
            Contact contact = unwanted.test(id) ? null : visible.apply(id).orElse(null);
            if (contact == null || contact.status() != status) {
                continue;
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
        List<Contact> page = new ArrayList<>(lastFirst.size());
        while (!lastFirst.isEmpty()) {
            page.add(lastFirst.remove().contact());
        }
        Collections.reverse(page);
        return page;
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
