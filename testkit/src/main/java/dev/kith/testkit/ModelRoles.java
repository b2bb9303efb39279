package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.Role;
import dev.kith.contact.RoleDraft;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.contact.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of roles. */
final class ModelRoles extends ModelSubject {

    static final List<RoleKey> ROLES =
            List.of(
                    RoleKey.CUSTOMER,
                    RoleKey.CURRENT_CUSTOMER,
                    RoleKey.LEAD,
                    RoleKey.REGULATOR,
                    RoleKey.of("guest"),
                    RoleKey.of("speaker"),
                    RoleKey.of("keynote-speaker"));
    static final List<String> STAGES = List.of("new", "qualified", "invited");

    ModelRoles(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(6)) {
            case 0, 1 -> define();
            case 2, 3 -> change();
            default -> remove();
        };
    }

    private ModelStep define() {
        RoleKey key = world.any(ROLES);
        UnaryOperator<RoleDraft> shape = anyShape();
        Stamp stamp = world.stamp();
        RoleDraft draft = shape.apply(Role.draft(key, "Role"));
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(draft.violations());
        refuseParent(draft, refusals);
        refusals.becauseIf(roleOf(data(), key).isPresent(), DefinitionTakenException.class);
        return ModelStep.of(
                "role.define",
                refusals,
                Role.class,
                book -> book.roles().define(shape.apply(Role.draft(key, "Role"))),
                answer ->
                        added(
                                shape.apply(Role.draft(key, "Role"))
                                        .toRole(Revision.FIRST, stamp, stamp),
                                answer,
                                "role.define"));
    }

    private UnaryOperator<RoleDraft> anyShape() {
        RoleKey parent = world.any(ROLES);
        Stage stage = Stage.of(world.any(STAGES), "Stage");
        Contact.Kind kind = world.any(List.of(Contact.Kind.values()));
        return world.anyOf(
                draft -> draft.under(parent),
                draft -> draft.under(parent).stage(stage),
                RoleDraft::atTheTop,
                draft -> draft.exclusive(true),
                draft -> draft.exclusive(false),
                draft -> draft.stage(stage),
                draft -> draft.stages(List.of()),
                draft -> draft.only(kind),
                draft -> draft.name("Rôle"),
                draft -> draft.name(" "),
                draft -> draft);
    }

    private @Nullable ModelStep change() {
        Role seen = world.seen(Role.class, data().all(Role.class), Roles.reserved());
        if (seen == null) {
            return null;
        }
        UnaryOperator<RoleDraft> change = anyShape();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        Role current = world.currentDefinition(Role.class, seen, Roles.reserved(), refusals);
        if (current != null) {
            RoleDraft draft = change.apply(current.edit());
            refuseParent(draft, refusals);
            refuseStages(current, draft, refusals);
        }
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "role.change",
                refusals,
                Role.class,
                book -> book.roles().change(seen, change),
                answer -> {
                    Role before = Objects.requireNonNull(current);
                    Role next =
                            change.apply(before.edit())
                                    .toRole(
                                            before.revision().next(),
                                            before.created().orElse(stamp),
                                            stamp);
                    changed(next, before, next.hasSameContent(before), answer, "role.change");
                });
    }

    private void refuseParent(RoleDraft draft, ModelRefusals refusals) {
        if (draft.parent().isEmpty()) {
            return;
        }
        RoleKey parent = draft.parent().get();
        if (roleOf(data(), parent).isEmpty()) {
            refusals.violating(List.of("unknown-role"));
        }
        if (lineage(data(), parent).contains(draft.key())) {
            refusals.violating(List.of("cycle"));
        }
    }

    /** No contact is or was in a stage that goes. */
    private void refuseStages(Role current, RoleDraft draft, ModelRefusals refusals) {
        boolean used =
                current.stages().stream()
                        .filter(stage -> draft.stages().stream().noneMatch(s -> same(s, stage)))
                        .anyMatch(
                                stage ->
                                        data().contacts().stream()
                                                .flatMap(contact -> contact.roles().stream())
                                                .filter(role -> role.role().equals(current.key()))
                                                .flatMap(role -> role.stages().stream())
                                                .anyMatch(e -> e.stage().equals(stage.key())));
        if (used) {
            refusals.violating(List.of("stage-in-use"));
        }
    }

    private static boolean same(Stage one, Stage other) {
        return one.key().equals(other.key());
    }

    private @Nullable ModelStep remove() {
        Role seen = world.seen(Role.class, data().all(Role.class), Roles.reserved());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        Role current = world.currentDefinition(Role.class, seen, Roles.reserved(), refusals);
        refusals.becauseIf(
                data().all(Role.class).stream()
                                .anyMatch(role -> role.parent().equals(Optional.of(seen.key())))
                        || hasContact(
                                contact ->
                                        contact.roles().stream()
                                                .anyMatch(r -> r.role().equals(seen.key()))),
                DefinitionInUseException.class);
        return removal("role.remove", refusals, current, book -> book.roles().remove(seen));
    }

    static Optional<Role> roleOf(ModelData data, RoleKey key) {
        return Roles.reserved().stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .or(() -> data.find(Role.class, key));
    }

    /** A role and all of which it is a kind. */
    static List<RoleKey> lineage(ModelData data, RoleKey key) {
        List<RoleKey> lineage = new ArrayList<>(List.of(key));
        Optional<RoleKey> parent = roleOf(data, key).flatMap(Role::parent);
        while (parent.isPresent() && !lineage.contains(parent.get())) {
            lineage.add(parent.get());
            parent = roleOf(data, parent.get()).flatMap(Role::parent);
        }
        return lineage;
    }

    private List<Role> all() {
        return Stream.concat(
                        Roles.reserved().stream(),
                        data().all(Role.class).stream().sorted(Comparator.comparing(Role::key)))
                .toList();
    }

    @Override
    void check() {
        Roles roles = world.heard(Roles.class, world.book().roles());
        assertEquals(all(), roles.all(), where("roles"));
        for (RoleKey key : ROLES) {
            assertEquals(roleOf(data(), key), roles.find(key), where(key));
            for (RoleKey other : world.some(ROLES)) {
                boolean kind = lineage(data(), key).contains(other);
                assertEquals(kind, roles.isKindOf(key, other), where(key + " " + other));
                // a role that nobody has defined stands alone
                assertEquals(
                        kind, roles.under(other).contains(key), where(key + " under " + other));
            }
        }
    }
}
