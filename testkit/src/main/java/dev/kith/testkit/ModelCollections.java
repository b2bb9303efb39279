package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.FoldKey;
import dev.kith.common.NotFoundException;
import dev.kith.common.NotPermittedException;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.contact.CollectionDraft;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Collections;
import dev.kith.contact.ContactCollection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collections, what each actor may do with them, and the contacts in them. */
final class ModelCollections extends ModelSubject {

    private static final List<String> NAMES = List.of("Fair", "FÁIR ", "Friends", "😀", "\uFFFD");
    private static final List<Team> TEAMS = List.of(ModelWorld.SALES, ModelWorld.SUPPORT);

    ModelCollections(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(6)) {
            case 0, 1 -> create();
            case 2, 3, 4 -> change();
            default -> remove();
        };
    }

    private ModelStep create() {
        String name = world.oneIn(10) ? " " : world.any(NAMES);
        Actor owner = world.actor();
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(ContactCollection.draft(name, owner).violations());
        refuseName(null, name, owner, refusals);
        return ModelStep.of(
                "collection.create",
                refusals,
                ContactCollection.class,
                book -> book.collections().create(name),
                answer ->
                        added(
                                ContactCollection.draft(name, owner)
                                        .toCollection(answer.id(), Revision.FIRST, stamp, stamp),
                                answer,
                                "collection.create"));
    }

    /** Of an owner's other collections none goes by the name. */
    private void refuseName(
            @Nullable CollectionId self, String name, Actor owner, ModelRefusals refusals) {
        boolean taken =
                all().stream()
                        .filter(other -> other.owner().equals(owner))
                        .filter(other -> self == null || !other.id().equals(self))
                        .anyMatch(other -> fold(other.name()).equals(fold(name)));
        if (taken) {
            refusals.violating(List.of("name-taken"));
        }
    }

    private static String fold(String name) {
        return FoldKey.fold(name.strip());
    }

    private @Nullable ModelStep change() {
        ContactCollection seen = world.seen(ContactCollection.class, all());
        if (seen == null) {
            return null;
        }
        actAsOwner(seen);
        UnaryOperator<CollectionDraft> change = anyChange();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        ContactCollection current = owned(seen, refusals);
        if (current != null) {
            CollectionDraft draft = change.apply(current.edit());
            refuseName(seen.id(), draft.name(), draft.owner(), refusals);
        }
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "collection.change",
                refusals,
                ContactCollection.class,
                book -> book.collections().change(seen, change),
                answer -> {
                    ContactCollection before = Objects.requireNonNull(current);
                    ContactCollection next =
                            change.apply(before.edit())
                                    .toCollection(
                                            before.id(),
                                            before.revision().next(),
                                            before.created(),
                                            stamp);
                    changed(next, before, next.hasSameContent(before), answer, "collection.change");
                });
    }

    private void actAsOwner(ContactCollection collection) {
        actAsOwner(world, collection);
    }

    static void actAsOwner(ModelWorld world, ContactCollection collection) {
        if (world.oneIn(2)) {
            world.actAs(collection.owner());
        }
    }

    private UnaryOperator<CollectionDraft> anyChange() {
        String name = world.oneIn(6) ? "" : world.any(NAMES);
        Actor actor = world.any(ModelWorld.ACTORS);
        Team team = world.any(TEAMS);
        AccessLevel level = world.anyOf(AccessLevel.VIEW, AccessLevel.EDIT);
        return world.anyOf(
                draft -> draft.name(name),
                draft -> draft.owner(actor),
                draft -> draft.share(actor, level),
                draft -> draft.share(team, level),
                draft -> draft.share(actor, level).share(team, AccessLevel.VIEW),
                draft -> draft.unshare(actor),
                draft -> draft.unshare(team));
    }

    private @Nullable ModelStep remove() {
        ContactCollection seen = world.seen(ContactCollection.class, all());
        if (seen == null) {
            return null;
        }
        actAsOwner(seen);
        ModelRefusals refusals = new ModelRefusals();
        ContactCollection current = owned(seen, refusals);
        Optional<CollectionId> id = Optional.of(seen.id());
        if (current != null) {
            refusals.becauseIf(
                    hasContact(contact -> contact.collection().equals(id)),
                    DefinitionInUseException.class);
        }
        return removal(
                "collection.remove", refusals, current, book -> book.collections().remove(seen));
    }

    static boolean isVisible(ModelWorld world, CollectionId id) {
        return level(world, id).isPresent();
    }

    private static Optional<AccessLevel> level(ModelWorld world, CollectionId id) {
        return world.data()
                .find(ContactCollection.class, id)
                .flatMap(it -> level(it, world.actor()));
    }

    /** What the actor may not do. */
    static void refuse(
            ModelWorld world, CollectionId id, AccessLevel needed, ModelRefusals refusals) {
        Optional<AccessLevel> level = level(world, id);
        refusals.becauseIf(level.isEmpty(), NotFoundException.class);
        refusals.becauseIf(
                level.filter(it -> it.compareTo(needed) < 0).isPresent(),
                NotPermittedException.class);
    }

    /** The stored collection, if the actor owns it and has seen it as it is. */
    private @Nullable ContactCollection owned(ContactCollection seen, ModelRefusals refusals) {
        refuse(world, seen.id(), AccessLevel.OWN, refusals);
        // whether it is stale is nothing that others are told
        return refusals.isNone() ? world.current(ContactCollection.class, seen, refusals) : null;
    }

    /** By name, and through each of the teams. */
    private static Optional<AccessLevel> level(ContactCollection collection, Actor actor) {
        AccessLevel level = collection.actors().get(actor);
        for (Team team : TEAMS) {
            AccessLevel granted = collection.teams().get(team);
            boolean member = ModelWorld.teams(actor).contains(team);
            if (member && granted != null && (level == null || granted == AccessLevel.EDIT)) {
                level = granted;
            }
        }
        boolean all = actor.equals(Actor.system()) || actor.equals(collection.owner());
        return all ? Optional.of(AccessLevel.OWN) : Optional.ofNullable(level);
    }

    private List<ContactCollection> all() {
        return data().all(ContactCollection.class).stream()
                .sorted(
                        Comparator.<ContactCollection, FoldKey>comparing(
                                        it -> new FoldKey(fold(it.name())))
                                .thenComparing(it -> it.id().toString()))
                .toList();
    }

    @Override
    void check() {
        for (Actor actor : ModelWorld.ACTORS) {
            Collections collections =
                    world.heard(Collections.class, world.book().as(actor).collections());
            List<ContactCollection> visible =
                    all().stream().filter(it -> level(it, actor).isPresent()).toList();
            int size = 1 + world.random.nextInt(3);
            assertEquals(
                    visible, Pages.all(size, collections::list), where("collections of " + actor));
            for (ContactCollection each : world.some(all())) {
                check(collections, each, visible.contains(each));
            }
        }
    }

    private void check(Collections collections, ContactCollection each, boolean visible) {
        assertEquals(
                visible ? Optional.of(each) : Optional.empty(),
                collections.find(each.id()),
                where("a collection"));
        if (!visible) {
            assertThrows(
                    NotFoundException.class,
                    () -> collections.contacts(each.id(), PageRequest.first(1)));
            return;
        }
        Optional<CollectionId> id = Optional.of(each.id());
        ContactFields.assertWhole(
                data().contacts().stream()
                        .filter(contact -> contact.collection().equals(id))
                        .toList(),
                Pages.all(2, request -> collections.contacts(each.id(), request)),
                where("in a collection"));
    }
}
