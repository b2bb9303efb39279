package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.AccessLevel;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.contact.Affiliation;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.contact.Importance;
import dev.kith.contact.Person;
import dev.kith.contact.Tier;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.label.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft becomes in a book: which labels its names mean, and all that stands against it. */
final class ModelPlan {

    private final ModelWorld world;
    private final ContactDraft<? extends Contact, ?> draft;
    private final ContactState state;
    private final @Nullable Contact before;
    private final Map<LabelName, LabelId> meant = new LinkedHashMap<>();
    private final List<LabelName> fresh = new ArrayList<>();
    private final ModelRefusals refusals = new ModelRefusals();

    ModelPlan(
            ModelWorld world,
            ContactDraft<? extends Contact, ?> draft,
            ContactState state,
            @Nullable Contact before) {
        this.world = world;
        this.draft = draft;
        this.state = state;
        this.before = before;
        List<String> codes = new ArrayList<>(ModelRefusals.codes(draft.violations()));
        boolean sound = codes.isEmpty();
        labels(codes);
        if (sound) {
            Contact next = contact(name -> meant.getOrDefault(name, ModelPlan.nobody()));
            codes.addAll(
                    ModelRoleRules.violations(
                            data(), next, before == null ? List.of() : before.roles()));
            tier(next, codes);
            codes.addAll(
                    ModelFields.violations(
                            data(), next, before == null ? Map.of() : before.fields()));
            collection(next, codes);
            employers(next);
            externalIds(next);
        }
        refusals.violating(codes);
    }

    private ModelData data() {
        return world.data();
    }

    ModelRefusals refusals() {
        return refusals;
    }

    private Contact contact(Function<LabelName, LabelId> labels) {
        return draft.toContact(state, world.derivations(), labels);
    }

    private static LabelId nobody() {
        return LabelId.of(SequentialIds.id(0));
    }

    private void labels(List<String> codes) {
        Set<LabelId> had = before == null ? Set.of() : before.labels();
        Set<LabelId> all = new LinkedHashSet<>();
        List<LabelName> unknown = new ArrayList<>();
        for (LabelId id : draft.labels()) {
            if (data().find(Label.class, id).isPresent()) {
                all.add(id);
            } else if (!had.contains(id)) {
                codes.add("unknown-label");
            }
        }
        for (LabelName name : draft.labelNames()) {
            Optional<Label> label = ModelLabels.named(data(), name.category(), name.text());
            label.ifPresent(known -> meant.put(name, known.id()));
            label.ifPresent(known -> all.add(known.id()));
            if (label.isEmpty()) {
                unknown.add(name);
            }
        }
        for (LabelName name : unknown) {
            Optional<Category> category = ModelLabels.categoryOf(data(), name.category());
            if (category.isEmpty()) {
                codes.add("unknown-category");
            } else if (category.get().isDeprecated()) {
                codes.add("deprecated-category");
            } else if (!category.get().isOpen()) {
                codes.add("unknown-label");
            } else {
                fresh.add(name);
            }
        }
        Set<CategoryKey> grown = new HashSet<>();
        fresh.forEach(name -> grown.add(name.category()));
        for (LabelId id : all) {
            Label label = data().find(Label.class, id).orElseThrow();
            if (!had.contains(id)) {
                grown.add(label.category());
                if (label.isDeprecated()) {
                    codes.add("deprecated-label");
                }
                if (category(label.category()).isDeprecated()) {
                    codes.add("deprecated-category");
                }
            }
        }
        for (CategoryKey key : grown) {
            long held =
                    all.stream().filter(id -> isIn(id, key)).count()
                            + fresh.stream().filter(name -> name.category().equals(key)).count();
            if (held > 1 && category(key).isSingleValued()) {
                codes.add("single-valued");
            }
        }
    }

    private Category category(CategoryKey key) {
        return ModelLabels.categoryOf(data(), key).orElseThrow();
    }

    private boolean isIn(LabelId id, CategoryKey key) {
        return data().find(Label.class, id).orElseThrow().category().equals(key);
    }

    private void tier(Contact next, List<String> codes) {
        Optional<Importance> had = before == null ? Optional.empty() : before.importance();
        next.importance()
                .map(Importance::tier)
                .filter(tier -> !Optional.of(tier).equals(had.map(Importance::tier)))
                .map(tier -> ModelTiers.tierOf(data(), tier))
                .filter(Optional<Tier>::isEmpty)
                .ifPresent(none -> codes.add("unknown-tier"));
    }

    /** A collection that the actor may not see is not there for it. */
    private void collection(Contact next, List<String> codes) {
        Optional<CollectionId> source = before == null ? Optional.empty() : before.collection();
        if (next.collection().equals(source)) {
            return;
        }
        next.collection()
                .filter(target -> !ModelCollections.isVisible(world, target))
                .ifPresent(target -> codes.add("unknown-collection"));
        // what a copy is made of stays where it is
        if (before == null || before.id().equals(state.id())) {
            Stream.concat(source.stream(), next.collection().stream())
                    .forEach(id -> ModelCollections.refuse(world, id, AccessLevel.EDIT, refusals));
        }
    }

    /** The organisations of affiliations that are more than before. */
    private void employers(Contact next) {
        List<ContactId> named = new ArrayList<>(organizations(next));
        if (before != null) {
            organizations(before).forEach(named::remove);
        }
        for (ContactId id : named) {
            Optional<Contact> found = data().contact(id);
            refusals.becauseIf(found.isEmpty(), NotFoundException.class);
            found.ifPresent(
                    contact -> {
                        refusals.becauseIf(
                                contact.kind() != Contact.Kind.ORGANIZATION,
                                ContactKindException.class);
                        refusals.becauseIf(
                                !contact.status().isChangeable(), ContactStatusException.class);
                    });
        }
    }

    static List<ContactId> organizations(Contact contact) {
        return contact instanceof Person person
                ? person.affiliations().stream()
                        .map(Affiliation::organizationId)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private void externalIds(Contact next) {
        boolean taken =
                data().contacts().stream()
                        .filter(other -> !other.id().equals(state.id()))
                        .flatMap(other -> other.externalIds().stream())
                        .anyMatch(
                                id ->
                                        next.externalIds().contains(id)
                                                && (before == null
                                                        || !before.externalIds().contains(id)));
        refusals.becauseIf(taken, ExternalIdTakenException.class);
    }

    /** Tells whether an answer is what the draft becomes, and keeps it with the labels it made. */
    void accept(Contact answer, String command) {
        String where = world.where + ", " + command;
        boolean isNew = before == null || !before.id().equals(state.id());
        ContactState expected = isNew ? ContactState.first(answer.id(), world.stamp()) : state;
        List<Label> made = new ArrayList<>();
        for (LabelName name : fresh) {
            Label label =
                    world.heard(Labels.class, world.book().labels())
                            .find(name.category(), name.text())
                            .orElseThrow();
            assertEquals(
                    Label.draft(name.category(), name.text())
                            .toLabel(label.id(), Revision.FIRST, world.stamp(), world.stamp()),
                    label,
                    where);
            meant.put(name, label.id());
            made.add(label);
        }
        Contact next =
                draft.toContact(
                        expected, world.derivations(), name -> meant.getOrDefault(name, nobody()));
        if (!isNew && before != null && next.hasSameContent(before)) {
            ContactFields.assertWhole(before, answer, where + " of nothing");
            return;
        }
        ContactFields.assertWhole(next, answer, where);
        made.forEach(label -> data().add(label, command, world.stamp()));
        world.remember(answer);
        data().put(next, command, world.stamp());
    }
}
