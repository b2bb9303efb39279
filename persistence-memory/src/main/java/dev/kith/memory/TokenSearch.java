package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search in one state of a book.
 *
 * <p>There are three ways to a page. Where the order of the contacts is {@linkplain RankedSearch
 * known} and there are many candidates, it goes from one hit to the next. Else it collects all
 * candidates and takes the {@linkplain SortedHits first} of them, or goes through the sort order at
 * once, where nearly everybody is a candidate. A contact counts only if the version that the reader
 * sees has all that is searched for.
 */
final class TokenSearch {

    /** So few candidates are looked at one by one. */
    private static final int FEW = 256;

    /** Nothing is counted further. */
    private static final int MANY = 1 << 16;

    /** What many have, at least one of so many contacts is likely to have. */
    private static final int PATIENCE = 8;

    /** To look at a candidate takes so many times as long as to take a number from the index. */
    private static final int NUMBERS_A_LOOK = 256;

    private final Indexes indexes;
    private final Function<ContactId, Optional<Contact>> visible;
    private final Request request;
    private final SearchTerms terms;
    private final ContactStatus status;
    private final int size;
    private final SortedHits hits;

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
        terms = request.terms();
        status = request.status();
        size = request.size();
        hits =
                new SortedHits(
                        indexes,
                        visible,
                        status,
                        request.after(),
                        size,
                        request.unwanted(),
                        terms::areMetBy);
    }

    /**
     * Words of the index of which each candidate has one, and about how many candidates they have.
     */
    private record Candidates(List<String> words, int count) {}

    List<Contact> page() {
        if (terms.isEmpty()) {
            return hits.walk(contact -> true, Integer.MAX_VALUE).orElseThrow();
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
                near = hits.walk(contact -> true, size * PATIENCE);
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
        return hits.among(numbers);
    }

    private Optional<List<Contact>> ranked(SortRanks ranks) {
        return new RankedSearch(indexes, ranks, visible, request).page();
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
}
