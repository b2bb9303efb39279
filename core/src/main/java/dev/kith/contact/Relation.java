package dev.kith.contact;

/**
 * A relationship as one of its two contacts sees it. Immutable.
 *
 * @param relationship the relationship
 * @param type its type
 * @param end the end at which the contact stands who sees it
 */
public record Relation(Relationship relationship, RelationshipType type, RelationshipEnd end) {

    /** {@return the contact who sees it} */
    public ContactId contact() {
        return relationship.at(end);
    }

    /** {@return the other contact} */
    public ContactId other() {
        return relationship.at(end.opposite());
    }

    /** {@return what it is called by the contact who sees it, as in {@code is subsidiary of}} */
    public String label() {
        return type.label(end);
    }
}
