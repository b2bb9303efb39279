package dev.kith.internal.label;

import dev.kith.label.Label;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import java.util.ArrayList;
import java.util.List;

/** Lets contacts be found by what their labels are called. */
public final class LabelSearch {

    /** So many entries of labels that a word begins are looked at, in the order of their words. */
    private static final int MOST = 200;

    private LabelSearch() {}

    /** The same terms, each also met by the labels that it begins a word of. */
    public static SearchTerms withLabels(AggregateView view, SearchTerms terms) {
        return new SearchTerms(terms.terms().stream().map(term -> with(view, term)).toList());
    }

    private static SearchTerm with(AggregateView view, SearchTerm term) {
        List<String> beginnings = new ArrayList<>(term.beginnings());
        for (String word : term.beginnings()) {
            IndexRange range = IndexRange.startingWith(Vocabulary.BY_WORD, word);
            view.scan(Vocabulary.LABELS, range, MOST).stream()
                    .map(Found<Label>::aggregate)
                    .map(label -> SearchTerms.tokenOf(label.id()))
                    .distinct()
                    .forEach(beginnings::add);
        }
        return new SearchTerm(beginnings);
    }
}
