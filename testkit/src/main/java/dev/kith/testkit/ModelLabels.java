package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.FoldKey;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contacts;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelDraft;
import dev.kith.label.LabelId;
import dev.kith.label.Labels;
import dev.kith.label.NameTakenException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels. Few names, which fold to fewer. */
final class ModelLabels extends ModelSubject {

    static final List<CategoryKey> CATEGORIES =
            List.of(
                    CategoryKey.LABEL,
                    CategoryKey.STAGE,
                    CategoryKey.of("colour"),
                    CategoryKey.of("size"));
    static final List<String> NAMES =
            List.of("Red", "réd", " RED ", "Blue", "Bleu sky", "Änn", "Trade fair");

    ModelLabels(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(6)) {
            case 0, 1 -> add();
            case 2, 3, 4 -> change();
            default -> remove();
        };
    }

    private ModelStep add() {
        CategoryKey key =
                world.oneIn(4)
                        ? world.any(CATEGORIES)
                        : world.anyOf(CategoryKey.LABEL, CategoryKey.STAGE);
        String name = world.oneIn(10) ? "" : world.any(NAMES);
        String alias = world.oneIn(3) ? world.any(NAMES) : null;
        Label replacement = world.oneIn(6) ? world.seen(Label.class, labels().toList()) : null;
        UnaryOperator<LabelDraft> shape =
                draft -> {
                    LabelDraft with = alias == null ? draft : draft.alias(alias);
                    return replacement == null ? with : with.replacedBy(replacement.id());
                };
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        LabelDraft draft = shape.apply(Label.draft(key, name));
        refusals.drafted(draft.violations());
        Optional<Category> category = categoryOf(data(), key);
        refusals.becauseIf(category.isEmpty(), NotFoundException.class);
        if (category.filter(Category::isDeprecated).isPresent()) {
            refusals.violating(List.of("deprecated-category"));
        }
        refuseNames(draft, null, refusals);
        refuseReplacement(draft, null, refusals);
        return ModelStep.of(
                "label.add",
                refusals,
                Label.class,
                book -> book.labels().add(shape.apply(Label.draft(key, name))),
                answer ->
                        added(
                                shape.apply(Label.draft(key, name))
                                        .toLabel(answer.id(), Revision.FIRST, stamp, stamp),
                                answer,
                                "label.add"));
    }

    private @Nullable ModelStep change() {
        Label seen = world.seen(Label.class, labels().toList());
        if (seen == null) {
            return null;
        }
        String name = world.any(NAMES);
        Label other = world.seen(Label.class, labels().toList());
        LabelId replacement = other == null ? seen.id() : other.id();
        // as the facet's own calls do: rename, alias, unalias, deprecate
        UnaryOperator<LabelDraft> change =
                world.anyOf(
                        draft -> draft.alias(seen.name()).name(name),
                        draft -> draft.name(name),
                        draft -> draft.alias(name),
                        draft -> draft.withoutAlias(name),
                        LabelDraft::deprecated,
                        LabelDraft::reinstated,
                        draft -> draft.replacedBy(replacement),
                        draft -> draft.name("\u0007"),
                        draft -> draft);
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        Label current = world.current(Label.class, seen, refusals);
        if (current != null) {
            LabelDraft draft = change.apply(current.edit());
            refuseNames(draft, current, refusals);
            if (!draft.replacement().equals(current.replacement())) {
                refuseReplacement(draft, current, refusals);
            }
        }
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "label.change",
                refusals,
                Label.class,
                book -> book.labels().change(seen, change),
                answer -> {
                    Label before = Objects.requireNonNull(current);
                    Label next =
                            change.apply(before.edit())
                                    .toLabel(
                                            before.id(),
                                            before.revision().next(),
                                            before.created(),
                                            stamp);
                    changed(next, before, next.hasSameContent(before), answer, "label.change");
                });
    }

    private @Nullable ModelStep remove() {
        Label seen = world.seen(Label.class, labels().toList());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        Label current = world.current(Label.class, seen, refusals);
        refusals.becauseIf(
                labels().anyMatch(label -> label.replacement().equals(Optional.of(seen.id())))
                        || hasContact(contact -> contact.labels().contains(seen.id())),
                DefinitionInUseException.class);
        return removal("label.remove", refusals, current, book -> book.labels().remove(seen));
    }

    /** Nobody else in the category goes by one of the names. */
    private void refuseNames(LabelDraft draft, @Nullable Label self, ModelRefusals refusals) {
        Stream.concat(Stream.of(draft.name()), draft.aliases().stream())
                .flatMap(term -> named(data(), draft.category(), term).stream())
                .filter(holder -> self == null || !holder.id().equals(self.id()))
                .forEach(holder -> refusals.because(NameTakenException.class));
    }

    private void refuseReplacement(LabelDraft draft, @Nullable Label self, ModelRefusals refusals) {
        if (draft.replacement().isEmpty()) {
            return;
        }
        Optional<Label> other =
                data().find(Label.class, draft.replacement().get())
                        .filter(label -> label.category().equals(draft.category()));
        if (other.isEmpty()) {
            refusals.violating(List.of("unknown-label"));
        } else if (other.get().isDeprecated()
                || (self != null && other.get().id().equals(self.id()))) {
            refusals.violating(List.of("deprecated-label"));
        }
    }

    /** Whoever goes by a name in a category. */
    static Optional<Label> named(ModelData data, CategoryKey category, String name) {
        return data.all(Label.class).stream()
                .filter(label -> label.category().equals(category))
                .filter(label -> terms(label).anyMatch(term -> fold(term).equals(fold(name))))
                .findFirst();
    }

    static Stream<String> terms(Label label) {
        return Stream.concat(Stream.of(label.name()), label.aliases().stream());
    }

    static String fold(String text) {
        return FoldKey.fold(text);
    }

    private Stream<Label> labels() {
        return data().all(Label.class).stream();
    }

    static Optional<Category> categoryOf(ModelData data, CategoryKey key) {
        return Labels.reserved().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .or(() -> data.find(Category.class, key));
    }

    @Override
    void check() {
        Labels labels = world.heard(Labels.class, world.book().labels());
        for (CategoryKey key : CATEGORIES) {
            List<Label> expected =
                    labels().filter(label -> label.category().equals(key))
                            .sorted(
                                    Comparator.<Label, FoldKey>comparing(
                                                    label -> new FoldKey(fold(label.name())))
                                            .thenComparing(label -> label.id().toString()))
                            .toList();
            int size = 1 + world.random.nextInt(4);
            assertEquals(
                    expected,
                    Pages.all(size, request -> labels.list(key, request)),
                    where("labels of " + key));
            for (String name : NAMES) {
                assertEquals(named(data(), key, name), labels.find(key, name), where(name));
            }
        }
        labels().forEach(label -> assertEquals(Optional.of(label), labels.find(label.id())));
        checkHolders(world.heard(Contacts.class, world.book().contacts()));
    }

    private void checkHolders(Contacts contacts) {
        labels().forEach(
                        label ->
                                ContactFields.assertWhole(
                                        data().contacts().stream()
                                                .filter(c -> c.labels().contains(label.id()))
                                                .toList(),
                                        Pages.all(
                                                3,
                                                request ->
                                                        contacts.listByLabel(label.id(), request)),
                                        where("who has a label")));
    }
}
