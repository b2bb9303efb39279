package dev.kith.internal.label;

import dev.kith.internal.command.Nearest;
import dev.kith.label.Label;
import dev.kith.label.LabelName;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import java.util.Optional;

/** What somebody may have meant who wrote a name that no label goes by. */
final class NearestName {

    /** A category that is chosen from has no more; of a larger one the first are looked at. */
    private static final int MOST_LABELS = 2_000;

    private NearestName() {}

    /**
     * The name of the label one of whose names differs in the fewest letters, if it is no more than
     * a third of them.
     */
    static Optional<String> in(AggregateView view, LabelName name) {
        IndexRange range =
                IndexRange.startingWith(Vocabulary.BY_NAME, Vocabulary.beginning(name.category()));
        Nearest nearest = new Nearest(name.text());
        for (Found<Label> found : view.scan(Vocabulary.LABELS, range, MOST_LABELS)) {
            Label label = found.aggregate();
            if (!label.isDeprecated()) {
                Vocabulary.terms(label).forEach(term -> nearest.offer(term, label.name()));
            }
        }
        return nearest.found();
    }
}
