package dev.kith.internal.label;

import dev.kith.label.Label;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Lets contacts be found by what their labels are called. */
public final class LabelSearch {

    /** So many entries of labels that a word begins are looked at, in the order of their words. */
    private static final int MOST = 200;

    private LabelSearch() {}

    /** The same terms, each also met by the labels that it begins a word of. */
    public static SearchTerms withLabels(AggregateView view, SearchTerms terms) {
        List<IndexRange> ranges =
                terms.terms().stream()
                        .flatMap(term -> term.beginnings().stream())
                        .map(word -> IndexRange.startingWith(Vocabulary.BY_WORD, word))
                        .toList();
        Iterator<List<Found<Label>>> labels =
                view.scanAll(Vocabulary.LABELS, ranges, MOST).iterator();
        return new SearchTerms(terms.terms().stream().map(term -> with(labels, term)).toList());
    }

    /** A term, which takes what was found for each of its beginnings. */
    private static SearchTerm with(Iterator<List<Found<Label>>> labels, SearchTerm term) {
        List<String> beginnings = new ArrayList<>(term.beginnings());
        for (int i = 0; i < term.beginnings().size(); i++) {
            labels.next().stream()
                    .map(Found<Label>::aggregate)
                    .map(label -> SearchTerms.tokenOf(label.id()))
                    .distinct()
                    .forEach(beginnings::add);
        }
        return new SearchTerm(beginnings);
    }
}
