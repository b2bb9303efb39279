package dev.kith.internal.contact;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.Revision;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeDraft;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RelationshipTypes;
import dev.kith.internal.command.Catalogue;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.DefinitionCommand;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The types of relationship of one book for one actor. */
public final class BookRelationshipTypes implements RelationshipTypes {

    private static final Catalogue<RelationshipType> TYPES = RelationshipCatalogue.TYPES;

    private final Commands commands;
    private final AggregateView view;

    public BookRelationshipTypes(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public List<RelationshipType> all() {
        return List.copyOf(TYPES.all(view));
    }

    @Override
    public Optional<RelationshipType> find(RelationshipTypeKey key) {
        return TYPES.find(view, Objects.requireNonNull(key, "key"));
    }

    @Override
    public RelationshipType define(RelationshipTypeDraft draft) {
        Objects.requireNonNull(draft, "draft");
        RelationshipType shape =
                draft.toType(Revision.FIRST, commands.nowhere(), commands.nowhere());
        return commands.run(
                DefinitionCommand.defining(
                        "relationship-type.define",
                        TYPES,
                        shape,
                        context -> {
                            RelationshipType type =
                                    shape.edit()
                                            .toType(
                                                    Revision.FIRST,
                                                    context.stamp(),
                                                    context.stamp());
                            TYPES.define(context, type);
                            return type;
                        }));
    }

    @Override
    public RelationshipType rename(RelationshipType seen, String label, String inverseLabel) {
        Objects.requireNonNull(seen, "seen");
        RelationshipType shape =
                seen.edit()
                        .labels(label, inverseLabel)
                        .toType(seen.revision(), commands.nowhere(), commands.nowhere());
        return commands.run(
                DefinitionCommand.changing(
                        "relationship-type.rename",
                        TYPES,
                        seen,
                        shape,
                        context -> renamed(context, seen, shape)));
    }

    private static RelationshipType renamed(
            CommandContext context, RelationshipType seen, RelationshipType shape) {
        RelationshipType current = TYPES.current(context, seen);
        if (current.hasSameContent(shape)) {
            return current;
        }
        RelationshipType next =
                shape.edit()
                        .toType(
                                current.revision().next(),
                                current.created().orElseGet(context::stamp),
                                context.stamp());
        context.save(RelationshipCatalogue.TYPE, next, current);
        return next;
    }

    @Override
    public void remove(RelationshipType seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                DefinitionCommand.removing(
                        "relationship-type.remove",
                        TYPES,
                        seen,
                        context -> {
                            DefinitionUse.exclude(context);
                            RelationshipType current = TYPES.current(context, seen);
                            requireUnused(context, current);
                            context.remove(RelationshipCatalogue.TYPE, current);
                            return current;
                        }));
    }

    private static void requireUnused(CommandContext context, RelationshipType type) {
        List<Found<Relationship>> users =
                context.unit()
                        .aggregates()
                        .scan(RelationshipCatalogue.KIND, RelationshipCatalogue.all(type.key()), 1);
        if (!users.isEmpty()) {
            throw new DefinitionInUseException(type.id(), users.get(0).aggregate().id());
        }
    }
}
