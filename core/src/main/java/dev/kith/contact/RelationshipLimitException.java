package dev.kith.contact;

import dev.kith.common.KithException;

/**
 * A second relationship where a contact has at most one at a time, such as a second parent of an
 * organisation. Nothing was stored.
 */
public final class RelationshipLimitException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient RelationshipTypeKey type;
    private final transient ContactId contact;
    private final transient RelationshipId existing;

    /**
     * States the facts.
     *
     * @param type the type
     * @param contact the contact who has one
     * @param existing the one that it has on some of the same days
     */
    public RelationshipLimitException(
            RelationshipTypeKey type, ContactId contact, RelationshipId existing) {
        super(
                "contact "
                        + contact
                        + " has at most one relationship "
                        + type
                        + " in this place at a time and has "
                        + existing
                        + "; end that one first");
        this.type = type;
        this.contact = contact;
        this.existing = existing;
    }

    /** {@return the type} */
    public RelationshipTypeKey type() {
        return type;
    }

    /** {@return the contact who has one} */
    public ContactId contact() {
        return contact;
    }

    /** {@return the one that it has on some of the same days} */
    public RelationshipId existing() {
        return existing;
    }
}
