package dev.kith.internal.label;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.DefinitionCommand;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.internal.command.ListPlace;
import dev.kith.internal.command.Listing;
import dev.kith.label.Category;
import dev.kith.label.CategoryDraft;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelDraft;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.label.Labels;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The labels of one book for one actor. */
public final class BookLabels implements Labels {

    private static final LabelId NONE = LabelId.of(new UUID(0, 0));

    private final Commands commands;
    private final AggregateView view;

    public BookLabels(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public List<Category> categories() {
        return List.copyOf(Vocabulary.CATEGORIES.all(view));
    }

    @Override
    public Optional<Category> category(CategoryKey key) {
        return Vocabulary.category(view, Objects.requireNonNull(key, "key"));
    }

    @Override
    public Category define(CategoryDraft draft) {
        Category shape = shape(Objects.requireNonNull(draft, "draft"));
        return commands.run(
                DefinitionCommand.defining(
                        "category.define",
                        Vocabulary.CATEGORIES,
                        shape,
                        context -> {
                            Category category =
                                    draft.toCategory(
                                            Revision.FIRST, context.stamp(), context.stamp());
                            Vocabulary.CATEGORIES.define(context, category);
                            return category;
                        }));
    }

    @Override
    public Category change(Category seen, UnaryOperator<CategoryDraft> change) {
        Objects.requireNonNull(change, "change");
        Category shape = shape(changed(seen, change));
        return commands.run(
                DefinitionCommand.changing(
                        "category.change",
                        Vocabulary.CATEGORIES,
                        seen,
                        shape,
                        context -> changed(context, seen, change)));
    }

    private static Category changed(
            CommandContext context, Category seen, UnaryOperator<CategoryDraft> change) {
        Vocabulary.guard(context, seen.key());
        Category current = Vocabulary.CATEGORIES.current(context, seen);
        Category next =
                changed(current, change)
                        .toCategory(
                                current.revision().next(),
                                current.created().orElseGet(context::stamp),
                                context.stamp());
        if (next.hasSameContent(current)) {
            return current;
        }
        context.save(Vocabulary.CATEGORIES.kind(), next, current);
        return next;
    }

    private static CategoryDraft changed(Category category, UnaryOperator<CategoryDraft> change) {
        CategoryDraft draft =
                Objects.requireNonNull(
                        change.apply(category.edit()), "the draft that the change makes");
        if (!draft.key().equals(category.key())) {
            throw new IllegalArgumentException("a category keeps its key; define another one");
        }
        return draft;
    }

    @Override
    public void remove(Category seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                DefinitionCommand.removing(
                        "category.remove",
                        Vocabulary.CATEGORIES,
                        seen,
                        context -> {
                            Vocabulary.guard(context, seen.key());
                            Category current = Vocabulary.CATEGORIES.current(context, seen);
                            LabelRules.checkEmpty(context, current);
                            context.remove(Vocabulary.CATEGORIES.kind(), current);
                            return current;
                        }));
    }

    @Override
    public Label add(LabelDraft draft) {
        Label shape = shape(Objects.requireNonNull(draft, "draft"), NONE);
        return commands.run(
                new LabelCommand(
                        "label.add",
                        content(shape),
                        context -> {
                            Label label =
                                    draft.toLabel(
                                            LabelId.of(context.newId()),
                                            Revision.FIRST,
                                            context.stamp(),
                                            context.stamp());
                            Vocabulary.guard(context, label.category());
                            AggregateView current = context.unit().aggregates();
                            LabelRules.checkCategory(current, label.category());
                            LabelRules.checkNames(current, label);
                            LabelRules.checkReplacement(current, label);
                            context.add(Vocabulary.LABELS, label);
                            return label;
                        },
                        null));
    }

    @Override
    public Label change(Label seen, UnaryOperator<LabelDraft> change) {
        Objects.requireNonNull(change, "change");
        List<String> content = new ArrayList<>(content(shape(changed(seen, change), seen.id())));
        content.add(seen.revision().toString());
        return commands.run(
                new LabelCommand(
                        "label.change", content, context -> changed(context, seen, change), null));
    }

    private static Label changed(
            CommandContext context, Label seen, UnaryOperator<LabelDraft> change) {
        Vocabulary.guard(context, seen.category());
        Label current = LabelRules.current(context, seen);
        Label next =
                changed(current, change)
                        .toLabel(
                                current.id(),
                                current.revision().next(),
                                current.created(),
                                context.stamp());
        if (next.hasSameContent(current)) {
            return current;
        }
        AggregateView view = context.unit().aggregates();
        LabelRules.checkNames(view, next);
        if (!next.replacement().equals(current.replacement())) {
            LabelRules.checkReplacement(view, next);
        }
        context.save(Vocabulary.LABELS, next, current);
        return next;
    }

    private static LabelDraft changed(Label label, UnaryOperator<LabelDraft> change) {
        LabelDraft draft =
                Objects.requireNonNull(
                        change.apply(label.edit()), "the draft that the change makes");
        if (!draft.category().equals(label.category())) {
            throw new IllegalArgumentException("a label stays in its category; add another one");
        }
        return draft;
    }

    @Override
    public void remove(Label seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                new LabelCommand(
                        "label.remove",
                        List.of(seen.id().toString()),
                        context -> {
                            DefinitionUse.exclude(context);
                            Vocabulary.guard(context, seen.category());
                            Label current = LabelRules.current(context, seen);
                            LabelRules.checkUnused(context, current);
                            context.remove(Vocabulary.LABELS, current);
                            return current;
                        },
                        seen));
    }

    @Override
    public Optional<Label> find(LabelId id) {
        return Vocabulary.find(view, Objects.requireNonNull(id, "id"));
    }

    @Override
    public Optional<Label> find(CategoryKey category, String name) {
        Objects.requireNonNull(category, "category");
        return LabelName.RULE.violation(name).isPresent()
                ? Optional.empty()
                : Vocabulary.find(view, LabelName.of(category, name));
    }

    @Override
    public Page<Label> list(CategoryKey category, PageRequest request) {
        IndexRange range =
                IndexRange.startingWith(Vocabulary.BY_NAME, Vocabulary.beginning(category));
        Listing<Found<Label>> listing =
                new Listing<>(
                        commands.book(),
                        "labels " + category,
                        found ->
                                new ListPlace(
                                        found.position().key().text(), found.position().id()));
        return listing.page(
                        request,
                        size -> view.scan(Vocabulary.LABELS, range, size),
                        (place, size) ->
                                view.scan(Vocabulary.LABELS, range.after(position(place)), size))
                .map(Found::aggregate);
    }

    private static IndexPosition position(ListPlace place) {
        return new IndexPosition(IndexKey.shortened(Vocabulary.BY_NAME, place.key()), place.id());
    }

    private Category shape(CategoryDraft draft) {
        return draft.toCategory(Revision.FIRST, commands.nowhere(), commands.nowhere());
    }

    private Label shape(LabelDraft draft, LabelId id) {
        return draft.toLabel(id, Revision.FIRST, commands.nowhere(), commands.nowhere());
    }

    private static List<String> content(Label label) {
        List<String> content = new ArrayList<>();
        content.add(label.id().toString());
        content.add(label.category().text());
        content.add(label.name());
        content.add(String.valueOf(label.isDeprecated()));
        content.add(label.replacement().map(LabelId::toString).orElse(""));
        content.addAll(label.aliases());
        return content;
    }
}
