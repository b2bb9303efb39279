package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.Importance;
import dev.kith.contact.Role;
import dev.kith.contact.RoleDraft;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.contact.Stage;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogues of roles and of tiers. */
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
    static final List<TierKey> TIERS = List.of(TierKey.GOLD, TierKey.of("wood"), TierKey.of("tin"));

    ModelRoles(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(10)) {
            case 0, 1 -> define();
            case 2, 3 -> change();
            case 4, 5 -> remove();
            case 6 -> defineTier();
            case 7 -> changeTier();
            default -> removeTier();
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
                                shape.apply(Role.draft(key, "Role")).toRole(Revision.FIRST, stamp),
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
                    Role next = change.apply(before.edit()).toRole(before.revision().next(), stamp);
                    changed(next, before, next.saysTheSameAs(before), answer, "role.change");
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

    private ModelStep defineTier() {
        TierKey key = world.any(TIERS);
        int rank = world.random.nextInt(4) * 100;
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.becauseIf(tierOf(data(), key).isPresent(), DefinitionTakenException.class);
        return ModelStep.of(
                "tier.define",
                refusals,
                Tier.class,
                book -> book.tiers().define(key, "Tier", rank),
                answer ->
                        added(
                                Tier.of(key, Revision.FIRST, "Tier", rank, stamp),
                                answer,
                                "tier.define"));
    }

    private @Nullable ModelStep changeTier() {
        Tier seen = world.seen(Tier.class, data().all(Tier.class), Tier.reserved());
        if (seen == null) {
            return null;
        }
        int rank = world.random.nextInt(4) * 100;
        String name = world.anyOf("Tier", "Holz");
        ModelRefusals refusals = new ModelRefusals();
        Tier current = world.currentDefinition(Tier.class, seen, Tier.reserved(), refusals);
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "tier.change",
                refusals,
                Tier.class,
                book -> book.tiers().change(seen, name, rank),
                answer -> {
                    Tier before = Objects.requireNonNull(current);
                    boolean same = before.name().equals(name) && before.rank() == rank;
                    Tier next = Tier.of(before.key(), before.revision().next(), name, rank, stamp);
                    changed(next, before, same, answer, "tier.change");
                });
    }

    private @Nullable ModelStep removeTier() {
        Tier seen = world.seen(Tier.class, data().all(Tier.class), Tier.reserved());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        Tier current = world.currentDefinition(Tier.class, seen, Tier.reserved(), refusals);
        Optional<TierKey> key = Optional.of(seen.key());
        refusals.becauseIf(
                hasContact(contact -> contact.importance().map(Importance::tier).equals(key)),
                DefinitionInUseException.class);
        return removal("tier.remove", refusals, current, book -> book.tiers().remove(seen));
    }

    static Optional<Role> roleOf(ModelData data, RoleKey key) {
        return Roles.reserved().stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .or(() -> data.find(Role.class, key));
    }

    static Optional<Tier> tierOf(ModelData data, TierKey key) {
        return Tier.reserved().stream()
                .filter(tier -> tier.key().equals(key))
                .findFirst()
                .or(() -> data.find(Tier.class, key));
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

    private List<Tier> allTiers() {
        return Stream.concat(Tier.reserved().stream(), data().all(Tier.class).stream())
                .sorted(
                        Comparator.comparingInt(Tier::rank)
                                .thenComparing(tier -> tier.key().text()))
                .toList();
    }

    @Override
    void check() {
        Roles roles = world.book().roles();
        assertEquals(all(), roles.all(), where("roles"));
        assertEquals(allTiers(), world.book().tiers().all(), where("tiers"));
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
        for (TierKey key : TIERS) {
            assertEquals(tierOf(data(), key), world.book().tiers().find(key), where(key));
        }
    }
}
