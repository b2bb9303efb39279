package dev.kith.internal.label;

import dev.kith.common.AggregateId;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.internal.command.CommandContext;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.label.NameTakenException;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexRange;
import java.util.List;
import java.util.Optional;

/** What must hold between the labels of a category. The caller has its guard. */
final class LabelRules {

    private LabelRules() {}

    /** The stored label, which must be at the revision that the caller has seen. */
    static Label current(CommandContext context, Label seen) {
        Label current =
                Vocabulary.find(context.unit().aggregates(), seen.id())
                        .orElseThrow(() -> new NotFoundException(seen.id()));
        // the whole value, not only its revision: the same one may come from a unit that left no
        // trace
        if (!current.equals(seen)) {
            throw new StaleException(seen.id(), seen.revision(), current.revision());
        }
        return current;
    }

    /** A new label needs a category that takes new ones. */
    static void checkCategory(AggregateView view, CategoryKey key) {
        Category category =
                Vocabulary.category(view, key).orElseThrow(() -> new NotFoundException(key));
        if (category.isDeprecated()) {
            throw refused(
                    "category", "deprecated-category", "a deprecated category gets no new labels");
        }
    }

    /** Nobody else goes by a name or alias of the label. */
    static void checkNames(AggregateView view, Label label) {
        Vocabulary.terms(label)
                .map(term -> LabelName.of(label.category(), term))
                .flatMap(name -> Vocabulary.find(view, name).stream())
                .filter(holder -> !holder.id().equals(label.id()))
                .findFirst()
                .ifPresent(
                        holder -> {
                            throw new NameTakenException(label.category(), holder.id());
                        });
    }

    /**
     * Whoever follows replacements comes to an end: only a label in use replaces one, and one in
     * use has no replacement.
     */
    static void checkReplacement(AggregateView view, Label label) {
        Optional<LabelId> replacement = label.replacement();
        if (replacement.isEmpty()) {
            return;
        }
        Optional<Label> other =
                Vocabulary.find(view, replacement.get())
                        .filter(each -> each.category().equals(label.category()));
        if (other.isEmpty()) {
            throw refused(
                    "replacement",
                    "unknown-label",
                    "what replaces a label is a label of the same category");
        }
        if (other.get().id().equals(label.id()) || other.get().isDeprecated()) {
            throw refused(
                    "replacement",
                    "deprecated-label",
                    "what replaces a label is not deprecated itself");
        }
    }

    /** Nothing refers to a label that is to be removed. */
    static void checkUnused(CommandContext context, Label label) {
        IndexKey replaced = new IndexKey(Vocabulary.BY_REPLACEMENT, label.id().toString());
        firstUnder(context, IndexRange.exactly(replaced))
                .ifPresent(user -> refuseInUse(label.id(), user));
        context.unit().contacts().findByKey(ContactKey.of(label.id()), 1).stream()
                .findFirst()
                .ifPresent(holder -> refuseInUse(label.id(), holder.id()));
    }

    /** No label belongs to a category that is to be removed. */
    static void checkEmpty(CommandContext context, Category category) {
        String beginning = Vocabulary.beginning(category.key());
        firstUnder(context, IndexRange.startingWith(Vocabulary.BY_NAME, beginning))
                .ifPresent(label -> refuseInUse(category.id(), label));
    }

    private static Optional<LabelId> firstUnder(CommandContext context, IndexRange range) {
        return context.unit().aggregates().scan(Vocabulary.LABELS, range, 1).stream()
                .findFirst()
                .map(Found::aggregate)
                .map(Label::id);
    }

    private static void refuseInUse(AggregateId id, AggregateId user) {
        throw new DefinitionInUseException(id, user);
    }

    private static InvalidValueException refused(String path, String code, String message) {
        return new InvalidValueException("label", List.of(new Violation(path, code, message)));
    }
}
