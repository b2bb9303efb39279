package dev.kith.internal.contact;

import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.store.AggregateKind;
import java.util.Optional;
import java.util.Set;

/** How a relationship refers to the contacts at its ends: it goes with either of them. */
final class RelationshipReferences implements AggregateKind.References<Relationship> {

    @Override
    public Set<ContactId> contacts(Relationship relationship) {
        return relationship.from().equals(relationship.to())
                ? Set.of(relationship.from())
                : Set.of(relationship.from(), relationship.to());
    }

    @Override
    public Optional<Relationship> moved(Relationship relationship, ContactId from, ContactId to) {
        ContactId start = relationship.from().equals(from) ? to : relationship.from();
        ContactId end = relationship.to().equals(from) ? to : relationship.to();
        if (start.equals(end)) {
            return Optional.empty();
        }
        RelationshipDraft draft =
                Relationship.draft(start, relationship.type(), end).during(relationship.period());
        relationship.note().ifPresent(draft::note);
        return Optional.of(
                draft.toRelationship(
                        relationship.id(),
                        relationship.revision(),
                        relationship.created(),
                        relationship.changed()));
    }

    @Override
    public Optional<Relationship> without(Relationship relationship, ContactId contact) {
        return Optional.empty();
    }

    @Override
    public Relationship next(Relationship content, Revision stored, Stamp changed) {
        return content.edit()
                .toRelationship(content.id(), stored.next(), content.created(), changed);
    }
}
