package dev.kith.internal.label;

import dev.kith.common.FoldKey;
import dev.kith.form.CategoryForm;
import dev.kith.form.LabelForm;
import dev.kith.internal.command.Catalogue;
import dev.kith.internal.command.CommandContext;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.label.Labels;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.Guard;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import dev.kith.store.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How categories and labels are kept and looked up. */
public final class Vocabulary {

    /** The index that holds each label under its name, for lists. */
    static final String BY_NAME = "name";

    /** The index that holds each label under its name and all its aliases. */
    static final String BY_TERM = "term";

    /** The index that holds each label under the one that replaces it. */
    static final String BY_REPLACEMENT = "replacement";

    /** The index that holds each label under each word of what it goes by. */
    static final String BY_WORD = "word";

    static final Catalogue<Category> CATEGORIES =
            new Catalogue<>(
                    AggregateKind.of(
                            new CategoryForm(),
                            Category.class,
                            category -> List.of(Catalogue.byKey(category.key()))),
                    Labels.reserved());

    static final AggregateKind<Label> LABELS =
            AggregateKind.of(new LabelForm(), Label.class, Vocabulary::keys);

    private static final int AT_ONCE = 100;

    private Vocabulary() {}

    /** What of the vocabularies is kept. */
    public static List<AggregateKind<?>> kinds() {
        return List.of(CATEGORIES.kind(), LABELS);
    }

    private static List<IndexKey> keys(Label label) {
        List<IndexKey> keys = new ArrayList<>();
        keys.add(key(BY_NAME, label.category(), FoldKey.fold(label.name())));
        terms(label).forEach(term -> keys.add(key(BY_TERM, label.category(), FoldKey.fold(term))));
        terms(label)
                .flatMap(term -> SearchTerms.wordsIn(term).stream())
                .distinct()
                .forEach(word -> keys.add(new IndexKey(BY_WORD, word)));
        label.replacement()
                .ifPresent(other -> keys.add(new IndexKey(BY_REPLACEMENT, other.toString())));
        return keys;
    }

    /** What a label goes by: its name, then its aliases. */
    static Stream<String> terms(Label label) {
        return Stream.concat(Stream.of(label.name()), label.aliases().stream());
    }

    private static IndexKey key(String index, CategoryKey category, String folded) {
        return IndexKey.shortened(index, beginning(category) + folded);
    }

    /** What the keys of a category's labels begin with; no other category's do. */
    static String beginning(CategoryKey category) {
        return category.text() + '\t';
    }

    static Optional<Category> category(AggregateView view, CategoryKey key) {
        return CATEGORIES.find(view, key);
    }

    static Optional<Label> find(AggregateView view, LabelId id) {
        return view.find(LABELS, id);
    }

    /** The label that goes by a name, be it its own or an alias. */
    static Optional<Label> find(AggregateView view, LabelName name) {
        String folded = name.key().text();
        IndexRange range = IndexRange.exactly(key(BY_TERM, name.category(), folded));
        List<Found<Label>> page = view.scan(LABELS, range, AT_ONCE);
        while (!page.isEmpty()) {
            for (Found<Label> found : page) {
                // the index may hold the beginning of a long name only
                if (goesBy(found.aggregate(), folded)) {
                    return Optional.of(found.aggregate());
                }
            }
            IndexPosition last = page.get(page.size() - 1).position();
            page = view.scan(LABELS, range.after(last), AT_ONCE);
        }
        return Optional.empty();
    }

    private static boolean goesBy(Label label, String folded) {
        return terms(label).anyMatch(term -> FoldKey.fold(term).equals(folded));
    }

    static Guard guard(CategoryKey category) {
        return new Guard("label-name", category.text());
    }

    /**
     * From here to the unit's end nobody else adds, renames or removes a label of the category, or
     * takes the category away.
     */
    static void guard(CommandContext context, CategoryKey category) {
        context.unit().guard(List.of(guard(category)));
    }
}
