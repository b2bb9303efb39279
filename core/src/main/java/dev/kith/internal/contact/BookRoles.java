package dev.kith.internal.contact;

import dev.kith.common.AggregateId;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.Role;
import dev.kith.contact.RoleDraft;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.contact.Stage;
import dev.kith.contact.StageKey;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.DefinitionCommand;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.StorageUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The roles of one book for one actor. */
public final class BookRoles implements Roles {

    private final Commands commands;
    private final AggregateView view;

    public BookRoles(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public List<Role> all() {
        return List.copyOf(RoleCatalogue.ROLES.all(view));
    }

    @Override
    public Optional<Role> find(RoleKey key) {
        return RoleCatalogue.ROLES.find(view, Objects.requireNonNull(key, "key"));
    }

    @Override
    public boolean isKindOf(RoleKey role, RoleKey other) {
        Objects.requireNonNull(other, "other");
        return RoleCatalogue.lineage(view, Objects.requireNonNull(role, "role")).contains(other);
    }

    @Override
    public List<RoleKey> under(RoleKey role) {
        return List.copyOf(RoleCatalogue.under(view, Objects.requireNonNull(role, "role")));
    }

    @Override
    public Role define(RoleDraft draft) {
        Role shape = draft.toRole(Revision.FIRST, commands.nowhere(), commands.nowhere());
        return commands.run(
                DefinitionCommand.defining(
                        "role.define",
                        RoleCatalogue.ROLES,
                        shape,
                        context -> {
                            Role role =
                                    draft.toRole(Revision.FIRST, context.stamp(), context.stamp());
                            guardTree(context);
                            checkParent(context.unit().aggregates(), role);
                            RoleCatalogue.ROLES.define(context, role);
                            return role;
                        }));
    }

    @Override
    public Role change(Role seen, UnaryOperator<RoleDraft> change) {
        Objects.requireNonNull(change, "change");
        Role shape =
                changed(seen, change)
                        .toRole(seen.revision(), commands.nowhere(), commands.nowhere());
        return commands.run(
                DefinitionCommand.changing(
                        "role.change",
                        RoleCatalogue.ROLES,
                        seen,
                        shape,
                        context -> changed(context, seen, shape, change)));
    }

    @Override
    public void remove(Role seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                DefinitionCommand.removing(
                        "role.remove",
                        RoleCatalogue.ROLES,
                        seen,
                        context -> {
                            DefinitionUse.exclude(context);
                            guardTree(context);
                            Role current = RoleCatalogue.ROLES.current(context, seen);
                            user(context.unit(), current)
                                    .ifPresent(
                                            user -> {
                                                throw new DefinitionInUseException(
                                                        current.id(), user);
                                            });
                            context.remove(RoleCatalogue.KIND, current);
                            return current;
                        }));
    }

    private static Role changed(
            CommandContext context, Role seen, Role shape, UnaryOperator<RoleDraft> change) {
        Set<StageKey> gone = gone(seen, shape);
        if (!gone.isEmpty()) {
            DefinitionUse.exclude(context);
        }
        guardTree(context);
        Role current = RoleCatalogue.ROLES.current(context, seen);
        Role next =
                changed(current, change)
                        .toRole(
                                current.revision().next(),
                                current.created().orElseGet(context::stamp),
                                context.stamp());
        if (next.hasSameContent(current)) {
            return current;
        }
        checkParent(context.unit().aggregates(), next);
        checkUnused(context.unit(), current.key(), gone);
        context.save(RoleCatalogue.KIND, next, current);
        return next;
    }

    private static RoleDraft changed(Role role, UnaryOperator<RoleDraft> change) {
        RoleDraft draft =
                Objects.requireNonNull(
                        change.apply(role.edit()), "the draft that the change makes");
        if (!draft.key().equals(role.key())) {
            throw new IllegalArgumentException("a role keeps its key; define another role");
        }
        return draft;
    }

    /** Two units that each hang one role under the other would close a circle together. */
    private static void guardTree(CommandContext context) {
        context.guard("role-tree", "");
    }

    private static void checkParent(AggregateView view, Role role) {
        Optional<RoleKey> parent = role.parent();
        if (parent.isEmpty()) {
            return;
        }
        if (RoleCatalogue.ROLES.find(view, parent.get()).isEmpty()) {
            throw refused(
                    new Violation(
                            "parent",
                            "unknown-role",
                            "a role's parent is one of the book's catalogue",
                            Map.of("role", parent.get().text())));
        }
        if (RoleCatalogue.lineage(view, parent.get()).contains(role.key())) {
            throw refused(
                    new Violation(
                            "parent",
                            "cycle",
                            "a role is not a kind of a role that is a kind of it",
                            Map.of("role", parent.get().text())));
        }
    }

    private static Set<StageKey> gone(Role seen, Role next) {
        return seen.stages().stream()
                .map(Stage::key)
                .filter(stage -> !next.has(stage))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void checkUnused(StorageUnit unit, RoleKey role, Set<StageKey> stages) {
        for (StageKey stage : stages) {
            if (!unit.contacts().findByKey(ContactKey.of(role, stage), 1).isEmpty()) {
                throw refused(
                        new Violation(
                                "stages",
                                "stage-in-use",
                                "contacts are or were in the stage " + stage + ", so it stays",
                                Map.of("stage", stage.text())));
            }
        }
    }

    private static InvalidValueException refused(Violation violation) {
        return new InvalidValueException("role", List.of(violation));
    }

    /** A contact that has or had the role, or a role that is a kind of it. */
    private static Optional<AggregateId> user(StorageUnit unit, Role role) {
        List<Found<Role>> below =
                unit.aggregates()
                        .scan(
                                RoleCatalogue.KIND,
                                IndexRange.exactly(RoleCatalogue.byParent(role.key())),
                                1);
        if (!below.isEmpty()) {
            return Optional.of(below.get(0).aggregate().id());
        }
        return unit.contacts().findByKey(ContactKey.of(role.key()), 1).stream()
                .findFirst()
                .map(Contact::id);
    }
}
