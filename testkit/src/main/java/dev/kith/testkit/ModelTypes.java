package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeDraft;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RelationshipTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The catalogue of types of relationship. */
final class ModelTypes extends ModelSubject {

    static final List<RelationshipTypeKey> TYPES =
            List.of(
                    RelationshipTypeKey.PARENT_OF,
                    RelationshipTypeKey.REPORTS_TO,
                    RelationshipTypeKey.SPOUSE_OF,
                    RelationshipTypeKey.PARTNER_OF,
                    RelationshipTypeKey.REFERRED_BY,
                    RelationshipTypeKey.of("mentor-of"),
                    RelationshipTypeKey.of("rival-of"));

    private static final List<RelationshipTypeKey> OWN = TYPES.subList(5, TYPES.size());

    ModelTypes(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(4)) {
            case 0, 1 -> define();
            case 2 -> rename();
            default -> remove();
        };
    }

    private ModelStep define() {
        RelationshipTypeKey key = world.any(world.oneIn(6) ? TYPES : OWN);
        Supplier<RelationshipTypeDraft> draft = anyDraft(key);
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(draft.get().violations());
        refusals.becauseIf(typeOf(data(), key).isPresent(), DefinitionTakenException.class);
        return ModelStep.of(
                "relationship-type.define",
                refusals,
                RelationshipType.class,
                book -> book.relationshipTypes().define(draft.get()),
                answer ->
                        added(
                                draft.get().toType(Revision.FIRST, stamp, stamp),
                                answer,
                                "relationship-type.define"));
    }

    private Supplier<RelationshipTypeDraft> anyDraft(RelationshipTypeKey key) {
        String label = world.oneIn(8) ? "" : "mentors";
        boolean alike = world.oneIn(2);
        int kind = world.random.nextInt(5);
        return () -> {
            RelationshipTypeDraft draft =
                    alike
                            ? RelationshipType.symmetric(key, label)
                            : RelationshipType.draft(key, label, "is mentored by");
            return switch (kind) {
                case 0 -> draft.only(Contact.Kind.PERSON);
                case 1 -> draft.single(RelationshipEnd.FROM);
                case 2 -> draft.hierarchy(RelationshipEnd.FROM);
                case 3 -> draft.single(RelationshipEnd.TO).hierarchy(RelationshipEnd.TO);
                default -> draft;
            };
        };
    }

    private @Nullable ModelStep rename() {
        RelationshipType seen =
                world.seen(
                        RelationshipType.class,
                        data().all(RelationshipType.class),
                        RelationshipTypes.reserved());
        if (seen == null) {
            return null;
        }
        String label = world.anyOf("knows", "guides", " ");
        String inverse = world.oneIn(2) ? label : "is guided by";
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(seen.edit().labels(label, inverse).violations());
        RelationshipType current =
                world.currentDefinition(
                        RelationshipType.class, seen, RelationshipTypes.reserved(), refusals);
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "relationship-type.rename",
                refusals,
                RelationshipType.class,
                book -> book.relationshipTypes().rename(seen, label, inverse),
                answer -> {
                    RelationshipType before = Objects.requireNonNull(current);
                    RelationshipType next =
                            before.edit()
                                    .labels(label, inverse)
                                    .toType(
                                            before.revision().next(),
                                            before.created().orElse(stamp),
                                            stamp);
                    boolean same = next.hasSameContent(before);
                    changed(next, before, same, answer, "relationship-type.rename");
                });
    }

    private @Nullable ModelStep remove() {
        RelationshipType seen =
                world.seen(
                        RelationshipType.class,
                        data().all(RelationshipType.class),
                        RelationshipTypes.reserved());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        RelationshipType current =
                world.currentDefinition(
                        RelationshipType.class, seen, RelationshipTypes.reserved(), refusals);
        refusals.becauseIf(
                data().all(Relationship.class).stream()
                        .anyMatch(each -> each.type().equals(seen.key())),
                DefinitionInUseException.class);
        return removal(
                "relationship-type.remove",
                refusals,
                current,
                book -> book.relationshipTypes().remove(seen));
    }

    static Optional<RelationshipType> typeOf(ModelData data, RelationshipTypeKey key) {
        return RelationshipTypes.reserved().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .or(() -> data.find(RelationshipType.class, key));
    }

    private List<RelationshipType> all() {
        List<RelationshipType> all = new ArrayList<>(RelationshipTypes.reserved());
        data().all(RelationshipType.class).stream()
                .sorted(Comparator.comparing(type -> type.key().text()))
                .forEach(all::add);
        return all;
    }

    @Override
    void check() {
        assertEquals(
                all(),
                world.heard(RelationshipTypes.class, world.book().relationshipTypes()).all(),
                where("types"));
        for (RelationshipTypeKey key : TYPES) {
            assertEquals(
                    typeOf(data(), key),
                    world.heard(RelationshipTypes.class, world.book().relationshipTypes())
                            .find(key),
                    where(key));
        }
    }
}
