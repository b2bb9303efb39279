package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.ContactQuery.OfFact;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.OfTime;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.FactView;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a status that a query matches in one state of a book.
 *
 * <p>Goes through the contacts in pages of {@value NumberSet#PAGE}, each clause by operations on
 * sets of bits, those first that need not look at contacts. Who has several versions before or
 * after that is looked at by itself: what the indexes say of them is so for some version only.
 */
final class QueryRun {

    private final Indexes indexes;
    private final Function<ContactId, Optional<Contact>> visible;
    private final FactView facts;
    private final ContactQuery query;
    private final ContactStatus status;
    private final BitSet unwanted = new BitSet();
    private final List<Filter> filters;

    /** What the contacts of a page are asked. */
    private interface Source {

        /** Adds those among some contacts of a page that have what is sought. */
        void addTo(int page, long[] among, long[] words);

        /** How much longer it takes than to take bits from an index. */
        default int cost() {
            return 0;
        }
    }

    /** A literal, or several of which one must hold. */
    private record Filter(List<Part> parts) {

        int cost() {
            return parts.stream().flatMap(p -> p.sources.stream()).mapToInt(Source::cost).sum();
        }
    }

    private record Part(boolean isLacking, List<Source> sources) {}

    /**
     * A run.
     *
     * @param visible gives the version of a contact that the reader sees
     * @param facts the facts that the reader sees
     * @param hidden contacts that do not count
     */
    QueryRun(
            Indexes indexes,
            Function<ContactId, Optional<Contact>> visible,
            FactView facts,
            ContactQuery query,
            ContactStatus status,
            Collection<ContactId> hidden) {
        this.indexes = indexes;
        this.visible = visible;
        this.facts = facts;
        this.query = query;
        this.status = status;
        for (ContactId id : hidden) {
            int number = indexes.numbers().find(id);
            if (number >= 0) {
                unwanted.set(number);
            }
        }
        filters =
                query.clauses().stream()
                        .map(this::filter)
                        .sorted(Comparator.comparingInt(Filter::cost))
                        .toList();
    }

    /** The first of them in sort order. */
    List<Contact> page(@Nullable SortPosition after, int size) {
        return new SortedHits(indexes, visible, status, after, size, id -> false, contact -> true)
                .among(matches());
    }

    long count() {
        return matches().cardinality();
    }

    /** The numbers of all of them. */
    private BitSet matches() {
        // first and last: of whom the indexes change meanwhile they may say what never was
        BitSet unsettled = new BitSet();
        indexes.unsettled().forEach(unsettled::set);
        int pages = indexes.numbers().count() / NumberSet.PAGE + 1;
        long[] all = new long[pages * (NumberSet.PAGE / Long.SIZE)];
        long[] some = new long[NumberSet.PAGE / Long.SIZE];
        long[] several = new long[some.length];
        long[] page = new long[some.length];
        for (int p = 0; p < pages; p++) {
            Arrays.fill(page, 0);
            indexes.terms().with(status).addTo(p, page);
            for (Filter filter : filters) {
                if (isEmpty(page)) {
                    break;
                }
                apply(filter, p, page, some, several);
            }
            System.arraycopy(page, 0, all, p * page.length, page.length);
        }
        BitSet matches = BitSet.valueOf(all);
        indexes.unsettled().forEach(unsettled::set);
        unsettled.stream().forEach(number -> look(number, matches));
        matches.andNot(unwanted);
        return matches;
    }

    private void look(int number, BitSet matches) {
        boolean isMatch =
                visible.apply(indexes.numbers().id(number))
                        .filter(contact -> contact.status() == status)
                        .filter(contact -> query.isMetBy(contact, facts))
                        .isPresent();
        matches.set(number, isMatch);
    }

    private static boolean isEmpty(long[] words) {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    private static void apply(Filter filter, int page, long[] among, long[] some, long[] several) {
        if (filter.parts().size() == 1) {
            Part part = filter.parts().get(0);
            fill(part, page, among, some);
            for (int w = 0; w < among.length; w++) {
                among[w] &= part.isLacking() ? ~some[w] : some[w];
            }
            return;
        }
        Arrays.fill(several, 0);
        for (Part part : filter.parts()) {
            fill(part, page, among, some);
            for (int w = 0; w < among.length; w++) {
                several[w] |= part.isLacking() ? ~some[w] : some[w];
            }
        }
        for (int w = 0; w < among.length; w++) {
            among[w] &= several[w];
        }
    }

    private static void fill(Part part, int page, long[] among, long[] words) {
        Arrays.fill(words, 0);
        for (Source source : part.sources()) {
            source.addTo(page, among, words);
        }
    }

    private Filter filter(Alternatives clause) {
        return new Filter(clause.literals().stream().map(this::part).toList());
    }

    private Part part(Literal literal) {
        List<Source> sources = new ArrayList<>();
        BitSet few = new BitSet();
        for (Sought sought : literal.sought()) {
            if (sought instanceof OfTerm of && TermIndex.isIndexed(of.field())) {
                for (Object postings : indexes.terms().postings(of.field(), of.range())) {
                    if (postings instanceof NumberSet set) {
                        sources.add((page, among, words) -> set.addTo(page, words));
                    } else {
                        Postings.forEach(postings, few::set);
                    }
                }
            } else if (sought instanceof OfTerm of) {
                indexes.holders(ContactKey.Kind.valueOf(of.field().name()), of.range())
                        .forEach(id -> few.set(indexes.numbers().find(id)));
            } else if (sought instanceof OfTime of) {
                sources.add(new Timed(indexes.times(), of));
            } else {
                sources.add(new Stated((OfFact) sought, indexes.numbers(), facts));
            }
        }
        if (!few.isEmpty()) {
            sources.add(new Numbers(few));
        }
        return new Part(literal.isLacking(), sources);
    }

    private record Numbers(BitSet numbers) implements Source {

        @Override
        public void addTo(int page, long[] among, long[] words) {
            int base = page * NumberSet.PAGE;
            int end = base + NumberSet.PAGE;
            for (int n = numbers.nextSetBit(base);
                    n >= 0 && n < end;
                    n = numbers.nextSetBit(n + 1)) {
                words[(n - base) / Long.SIZE] |= 1L << n;
            }
        }
    }

    private record Timed(ContactTimes times, OfTime of) implements Source {

        @Override
        public void addTo(int page, long[] among, long[] words) {
            times.addTo(of, page, among, words);
        }

        @Override
        public int cost() {
            return 1;
        }
    }

    private record Stated(OfFact of, ContactNumbers numbers, FactView facts) implements Source {

        @Override
        public void addTo(int page, long[] among, long[] words) {
            int base = page * NumberSet.PAGE;
            for (int w = 0; w < words.length; w++) {
                for (long rest = among[w]; rest != 0; rest &= rest - 1) {
                    int number = base + w * Long.SIZE + Long.numberOfTrailingZeros(rest);
                    if (facts.find(numbers.id(number), of.fact()).stream()
                            .anyMatch(value -> of.range().has(value.key()))) {
                        words[w] |= rest & -rest;
                    }
                }
            }
        }

        @Override
        public int cost() {
            return 100;
        }
    }
}
