package dev.kith.contact;

import dev.kith.common.KithException;

/**
 * A relationship between two contacts that have one of the same type on some of the same days.
 * Nothing was stored.
 */
public final class RelationshipOverlapException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient RelationshipId existing;

    /**
     * States the facts.
     *
     * @param existing the one that is there
     */
    public RelationshipOverlapException(RelationshipId existing) {
        super(
                "relationship "
                        + existing
                        + " says the same of the two contacts for some of these days; change that"
                        + " one");
        this.existing = existing;
    }

    /** {@return the one that is there} */
    public RelationshipId existing() {
        return existing;
    }
}
