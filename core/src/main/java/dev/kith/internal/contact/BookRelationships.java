package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.ContactId;
import dev.kith.contact.Hierarchy;
import dev.kith.contact.Relation;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Relationships;
import dev.kith.internal.command.Commands;
import dev.kith.internal.contact.IndexPages.IndexList;
import dev.kith.internal.contact.RelationshipCommand.Change;
import dev.kith.internal.contact.RelationshipCommand.Relate;
import dev.kith.internal.contact.RelationshipCommand.Remove;
import dev.kith.store.AggregateView;
import dev.kith.store.IndexRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The relationships of one book for one actor. */
public final class BookRelationships implements Relationships {

    private final Commands commands;
    private final AggregateView view;

    public BookRelationships(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public Relationship relate(RelationshipDraft draft) {
        return commands.run(new Relate(Objects.requireNonNull(draft, "draft")));
    }

    @Override
    public Relationship change(Relationship seen, UnaryOperator<RelationshipDraft> change) {
        Objects.requireNonNull(change, "change");
        return commands.run(Change.of(requireSeen(seen), change));
    }

    @Override
    public Relationship end(Relationship seen, LocalDate day) {
        Objects.requireNonNull(day, "day");
        return commands.run(Change.end(requireSeen(seen), day));
    }

    @Override
    public void remove(Relationship seen) {
        commands.run(new Remove(requireSeen(seen)));
    }

    @Override
    public Optional<Relationship> find(RelationshipId id) {
        return view.find(RelationshipCatalogue.KIND, Objects.requireNonNull(id, "id"));
    }

    @Override
    public Page<Relation> of(ContactId contact, RelationshipFilter filter, PageRequest request) {
        Objects.requireNonNull(contact, "contact");
        Map<RelationshipTypeKey, Optional<RelationshipType>> types = new HashMap<>();
        return new IndexList<Relationship, Relation>(
                        view,
                        RelationshipCatalogue.KIND,
                        range(contact, filter),
                        // a type that is gone was removed with the last of its relationships
                        relationship ->
                                types.computeIfAbsent(relationship.type(), this::type)
                                        .map(type -> seenBy(contact, relationship, type))
                                        .filter(relation -> matches(relation, filter)))
                .page(commands.book(), "relationships " + contact + " " + filter, request);
    }

    private IndexRange range(ContactId contact, RelationshipFilter filter) {
        if (filter.type().isEmpty()) {
            return RelationshipCatalogue.of(contact);
        }
        RelationshipTypeKey key = filter.type().get();
        boolean alike = type(key).filter(RelationshipType::isSymmetric).isPresent();
        return filter.end()
                .filter(end -> !alike)
                .map(end -> RelationshipCatalogue.of(contact, key, end))
                .orElseGet(() -> RelationshipCatalogue.of(contact, key));
    }

    private static Relation seenBy(
            ContactId contact, Relationship relationship, RelationshipType type) {
        RelationshipEnd end =
                relationship.from().equals(contact) ? RelationshipEnd.FROM : RelationshipEnd.TO;
        return new Relation(relationship, type, end);
    }

    private static boolean matches(Relation relation, RelationshipFilter filter) {
        boolean end =
                relation.type().isSymmetric()
                        || filter.end().filter(wanted -> wanted != relation.end()).isEmpty();
        return end && filter.day().filter(day -> !holds(relation.relationship(), day)).isEmpty();
    }

    private static boolean holds(Relationship relationship, LocalDate day) {
        return relationship.period().contains(day);
    }

    @Override
    public Hierarchy above(ContactId contact, RelationshipTypeKey type, LocalDate day, int limit) {
        return new HierarchyReader(view, type, day, limit).read(contact, upper(type));
    }

    @Override
    public Hierarchy below(ContactId contact, RelationshipTypeKey type, LocalDate day, int limit) {
        return new HierarchyReader(view, type, day, limit).read(contact, upper(type).opposite());
    }

    private RelationshipEnd upper(RelationshipTypeKey key) {
        return type(key)
                .orElseThrow(() -> new NotFoundException(key))
                .upper()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a hierarchy is read by a type that forms one, which "
                                                + key
                                                + " does not"));
    }

    private Optional<RelationshipType> type(RelationshipTypeKey key) {
        return RelationshipCatalogue.TYPES.find(view, key);
    }

    private static Relationship requireSeen(Relationship seen) {
        return Objects.requireNonNull(seen, "the relationship as it was seen");
    }
}
