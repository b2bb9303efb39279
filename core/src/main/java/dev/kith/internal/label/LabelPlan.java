package dev.kith.internal.label;

import dev.kith.common.Revision;
import dev.kith.common.Violation;
import dev.kith.internal.command.CommandContext;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.store.AggregateView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of the labels that a contact is to have, worked out before anything is written:
 * which label each name means, which labels are new, and what is wrong.
 */
public final class LabelPlan {

    private static final LabelId NOBODY = LabelId.of(new UUID(0, 0));

    private final CommandContext context;
    private final AggregateView view;
    private final Set<LabelId> before;
    private final Map<LabelName, LabelId> meant = new HashMap<>();
    private final List<Label> added = new ArrayList<>();
    private final Map<CategoryKey, Optional<Category>> categories = new HashMap<>();
    private final Set<CategoryKey> guarded = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private LabelPlan(CommandContext context, Set<LabelId> before) {
        this.context = context;
        view = context.unit().aggregates();
        this.before = before;
    }

    /**
     * Works out the labels of a contact. The caller keeps definitions from being removed.
     *
     * @param ids the labels that it is to have
     * @param names what other labels that it is to have go by
     * @param before the labels that it has; what was right when it was stored stays right
     */
    public static LabelPlan of(
            CommandContext context, Set<LabelId> ids, List<LabelName> names, Set<LabelId> before) {
        LabelPlan plan = new LabelPlan(context, before);
        if (!names.isEmpty() || !before.containsAll(ids)) {
            plan.guardNew(names);
            plan.work(ids, names);
        }
        return plan;
    }

    /** Everything that is wrong. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** The label that a name means; of a name that is wrong some id that no label has. */
    public LabelId id(LabelName name) {
        return meant.getOrDefault(name, NOBODY);
    }

    /** Adds the labels that are new. */
    public void write() {
        added.forEach(label -> context.add(Vocabulary.LABELS, label));
    }

    /** Whoever may add a label has the guard of its category before the name is looked up. */
    private void guardNew(List<LabelName> names) {
        List<CategoryKey> open =
                names.stream()
                        .filter(name -> isOpen(name.category()))
                        .filter(name -> Vocabulary.find(view, name).isEmpty())
                        .map(LabelName::category)
                        .distinct()
                        .toList();
        if (!open.isEmpty()) {
            context.unit().guard(open.stream().map(Vocabulary::guard).toList());
            guarded.addAll(open);
            categories.clear();
        }
    }

    private void work(Set<LabelId> ids, List<LabelName> names) {
        Map<LabelId, Label> all = new LinkedHashMap<>();
        int place = 0;
        for (LabelId id : ids) {
            String path = "labels[" + place++ + "]";
            Optional<Label> label = Vocabulary.find(view, id);
            label.ifPresent(known -> take(known, path, all));
            if (label.isEmpty() && !before.contains(id)) {
                violations.add(
                        new Violation(
                                path, "unknown-label", "a contact's labels are ones of the book"));
            }
        }
        for (LabelName name : names) {
            String path = "labels[" + place++ + "]";
            meantBy(name)
                    .or(() -> addedAs(name))
                    .or(() -> made(name, path))
                    .ifPresent(
                            label -> {
                                meant.put(name, label.id());
                                take(label, path, all);
                            });
        }
        checkSingleValued(all);
    }

    /** The label that goes by a name; where nothing does, nobody else adds one from here on. */
    private Optional<Label> meantBy(LabelName name) {
        Optional<Label> known = Vocabulary.find(view, name);
        if (known.isPresent() || guarded.contains(name.category())) {
            return known;
        }
        // somebody else has just taken the name away
        guardNew(List.of(name));
        return Vocabulary.find(view, name);
    }

    private void take(Label label, String path, Map<LabelId, Label> all) {
        boolean isNew = all.put(label.id(), label) == null && !before.contains(label.id());
        if (!isNew) {
            return;
        }
        if (label.isDeprecated()) {
            violations.add(
                    new Violation(
                            path,
                            "deprecated-label",
                            "a deprecated label is not newly put on a contact",
                            replacement(label)));
        }
        if (category(label.category()).filter(Category::isDeprecated).isPresent()) {
            violations.add(deprecated(label.category(), path));
        }
    }

    /** The label in use at the end of the replacements, if there is one. */
    private Map<String, Object> replacement(Label label) {
        Optional<Label> other = Optional.of(label);
        while (other.filter(Label::isDeprecated).isPresent()) {
            other = other.flatMap(Label::replacement).flatMap(id -> Vocabulary.find(view, id));
        }
        return other.<Map<String, Object>>map(
                        used -> Map.of("replacement", used.id(), "name", used.name()))
                .orElse(Map.of());
    }

    private Optional<Label> addedAs(LabelName name) {
        return added.stream()
                .filter(label -> LabelName.of(label.category(), label.name()).equals(name))
                .findFirst();
    }

    /** A new label of the name, if its category takes one. */
    private Optional<Label> made(LabelName name, String path) {
        CategoryKey key = name.category();
        Optional<Category> category = category(key);
        if (category.isEmpty()) {
            violations.add(
                    new Violation(
                            path,
                            "unknown-category",
                            "a label's category is one of the book",
                            Map.of("category", key.text())));
            return Optional.empty();
        }
        if (category.get().isDeprecated()) {
            violations.add(deprecated(key, path));
            return Optional.empty();
        }
        if (!category.get().isOpen()) {
            violations.add(unknown(name, path));
            return Optional.empty();
        }
        Label label =
                Label.draft(key, name.text())
                        .toLabel(
                                LabelId.of(context.newId()),
                                Revision.FIRST,
                                context.stamp(),
                                context.stamp());
        added.add(label);
        return Optional.of(label);
    }

    private Violation unknown(LabelName name, String path) {
        Map<String, Object> args = new HashMap<>();
        args.put("category", name.category().text());
        NearestName.in(view, name).ifPresent(nearest -> args.put("nearest", nearest));
        return new Violation(
                path,
                "unknown-label",
                "the category " + name.category() + " is closed and has no label of that name",
                args);
    }

    private static Violation deprecated(CategoryKey category, String path) {
        return new Violation(
                path,
                "deprecated-category",
                "no label of the deprecated category " + category + " is newly put on a contact",
                Map.of("category", category.text()));
    }

    private void checkSingleValued(Map<LabelId, Label> all) {
        Map<CategoryKey, Integer> held = new HashMap<>();
        all.values().forEach(label -> held.merge(label.category(), 1, Integer::sum));
        Set<CategoryKey> grown = new HashSet<>();
        for (Label label : all.values()) {
            CategoryKey key = label.category();
            if (!before.contains(label.id())
                    && held.getOrDefault(key, 0) > 1
                    && category(key).filter(Category::isSingleValued).isPresent()
                    && grown.add(key)) {
                violations.add(
                        new Violation(
                                "labels",
                                "single-valued",
                                "a contact has at most one label of the category " + key,
                                Map.of("category", key.text())));
            }
        }
    }

    private boolean isOpen(CategoryKey key) {
        return category(key)
                .filter(category -> category.isOpen() && !category.isDeprecated())
                .isPresent();
    }

    private Optional<Category> category(CategoryKey key) {
        return categories.computeIfAbsent(key, each -> Vocabulary.category(view, each));
    }
}
