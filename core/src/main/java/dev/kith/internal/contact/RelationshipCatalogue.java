package dev.kith.internal.contact;

import dev.kith.contact.ContactId;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RelationshipTypes;
import dev.kith.form.RelationshipForm;
import dev.kith.form.RelationshipTypeForm;
import dev.kith.internal.command.Catalogue;
import dev.kith.store.AggregateKind;
import dev.kith.store.Guard;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexRange;
import java.util.List;

/** The types of relationship of a book, and the keys under which relationships are found. */
public final class RelationshipCatalogue {

    static final AggregateKind<RelationshipType> TYPE =
            AggregateKind.of(
                    new RelationshipTypeForm(),
                    RelationshipType.class,
                    type -> List.of(Catalogue.byKey(type.key())));

    static final Catalogue<RelationshipType> TYPES =
            new Catalogue<>(TYPE, RelationshipTypes.reserved());

    public static final AggregateKind<Relationship> KIND =
            AggregateKind.of(
                            new RelationshipForm(), Relationship.class, RelationshipCatalogue::keys)
                    .referringTo(new RelationshipReferences());

    /** The index that holds each relationship under both contacts, with type and direction. */
    private static final String BY_CONTACT = "contact";

    private static final String BY_PAIR = "pair";
    private static final String BY_TYPE = "type";

    private RelationshipCatalogue() {}

    private static List<IndexKey> keys(Relationship relationship) {
        RelationshipTypeKey type = relationship.type();
        return List.of(
                end(relationship.from(), type, RelationshipEnd.FROM),
                end(relationship.to(), type, RelationshipEnd.TO),
                pair(type, relationship.from(), relationship.to()),
                type(type));
    }

    /** The relationships of a contact, whichever its end. */
    static IndexRange of(ContactId contact) {
        return IndexRange.startingWith(BY_CONTACT, contact + " ");
    }

    /** The relationships of a contact that are of one type, whichever its end. */
    static IndexRange of(ContactId contact, RelationshipTypeKey type) {
        return IndexRange.startingWith(BY_CONTACT, contact + " " + type + " ");
    }

    /** The relationships of one type in which a contact stands at an end. */
    static IndexRange of(ContactId contact, RelationshipTypeKey type, RelationshipEnd end) {
        return IndexRange.exactly(end(contact, type, end));
    }

    /** The relationships of one type between two contacts, whichever their ends. */
    static IndexRange between(RelationshipTypeKey type, ContactId one, ContactId other) {
        return IndexRange.exactly(pair(type, one, other));
    }

    /** The relationships of one type. */
    static IndexRange all(RelationshipTypeKey type) {
        return IndexRange.exactly(type(type));
    }

    private static IndexKey end(ContactId contact, RelationshipTypeKey type, RelationshipEnd end) {
        char direction = end == RelationshipEnd.FROM ? '>' : '<';
        return new IndexKey(BY_CONTACT, contact + " " + type + " " + direction);
    }

    private static IndexKey pair(RelationshipTypeKey type, ContactId one, ContactId other) {
        boolean inOrder = one.compareTo(other) <= 0;
        ContactId low = inOrder ? one : other;
        ContactId high = inOrder ? other : one;
        return new IndexKey(BY_PAIR, type + " " + low + " " + high);
    }

    private static IndexKey type(RelationshipTypeKey type) {
        return new IndexKey(BY_TYPE, type.text());
    }

    /** Under this guard the hierarchy of a type is kept free of cycles. */
    static Guard guard(RelationshipTypeKey type) {
        return new Guard("hierarchy", type.text());
    }
}
