package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.label.Category;
import dev.kith.label.CategoryDraft;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The categories of labels. */
final class ModelCategories extends ModelSubject {

    ModelCategories(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(5)) {
            case 0, 1 -> define();
            case 2, 3 -> change();
            default -> remove();
        };
    }

    private ModelStep define() {
        CategoryKey key = world.any(ModelLabels.CATEGORIES);
        String name = world.anyOf("Colour", "Size", " ");
        boolean single = world.oneIn(2);
        boolean open = world.oneIn(2);
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(category(key, name, single, open).violations());
        refusals.becauseIf(
                ModelLabels.categoryOf(data(), key).isPresent(), DefinitionTakenException.class);
        return ModelStep.of(
                "category.define",
                refusals,
                Category.class,
                book -> book.labels().define(category(key, name, single, open)),
                answer ->
                        added(
                                category(key, name, single, open)
                                        .toCategory(Revision.FIRST, stamp, stamp),
                                answer,
                                "category.define"));
    }

    private static CategoryDraft category(
            CategoryKey key, String name, boolean single, boolean open) {
        CategoryDraft draft = Category.draft(key, name);
        draft = single ? draft.singleValued() : draft.multiValued();
        return open ? draft.open() : draft.closed();
    }

    private @Nullable ModelStep change() {
        Category seen = world.seen(Category.class, data().all(Category.class), Labels.reserved());
        if (seen == null) {
            return null;
        }
        UnaryOperator<CategoryDraft> change =
                world.anyOf(
                        CategoryDraft::deprecated,
                        CategoryDraft::reinstated,
                        CategoryDraft::closed,
                        CategoryDraft::open,
                        CategoryDraft::singleValued,
                        draft -> draft.name("Shade"),
                        draft -> draft.name(""),
                        draft -> draft);
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        Category current =
                world.currentDefinition(Category.class, seen, Labels.reserved(), refusals);
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "category.change",
                refusals,
                Category.class,
                book -> book.labels().change(seen, change),
                answer -> {
                    Category before = Objects.requireNonNull(current);
                    Category next =
                            change.apply(before.edit())
                                    .toCategory(
                                            before.revision().next(),
                                            before.created().orElse(stamp),
                                            stamp);
                    changed(next, before, next.hasSameContent(before), answer, "category.change");
                });
    }

    private @Nullable ModelStep remove() {
        Category seen = world.seen(Category.class, data().all(Category.class), Labels.reserved());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        Category current =
                world.currentDefinition(Category.class, seen, Labels.reserved(), refusals);
        refusals.becauseIf(
                data().all(Label.class).stream()
                        .anyMatch(label -> label.category().equals(seen.key())),
                DefinitionInUseException.class);
        return removal("category.remove", refusals, current, book -> book.labels().remove(seen));
    }

    private List<Category> allCategories() {
        List<Category> all = new ArrayList<>(Labels.reserved());
        data().all(Category.class).stream()
                .sorted(Comparator.comparing(Category::key))
                .forEach(all::add);
        return all;
    }

    @Override
    void check() {
        Labels labels = world.heard(Labels.class, world.book().labels());
        assertEquals(allCategories(), labels.categories(), where("categories"));
        for (CategoryKey key : ModelLabels.CATEGORIES) {
            assertEquals(ModelLabels.categoryOf(data(), key), labels.category(key), where(key));
        }
    }
}
