package dev.kith.internal.label;

import dev.kith.common.FoldKey;
import dev.kith.label.Label;
import dev.kith.label.LabelName;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import java.util.List;
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
        List<Found<Label>> labels = view.scan(Vocabulary.LABELS, range, MOST_LABELS);
        String wanted = name.key().text();
        int best = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (Found<Label> found : labels) {
            Label label = found.aggregate();
            for (String term : Vocabulary.terms(label).toList()) {
                int distance = distance(wanted, FoldKey.fold(term), best);
                if (!label.isDeprecated() && distance < best) {
                    best = distance;
                    nearest = Optional.of(label.name());
                }
            }
        }
        return nearest;
    }

    /** How many letters must be put in, left out or replaced (Levenshtein), up to a limit. */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return row[other.length()];
    }
}
