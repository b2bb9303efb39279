package dev.kith.contact;

import dev.kith.common.KithException;
import java.util.List;

/** A relationship that would make a contact stand above itself on some day. Nothing was stored. */
public final class RelationshipCycleException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient RelationshipTypeKey type;
    private final transient List<ContactId> path;

    /**
     * States the facts.
     *
     * @param type the type
     * @param path the contacts of the cycle, each below the next; it ends where it begins
     */
    public RelationshipCycleException(RelationshipTypeKey type, List<ContactId> path) {
        super(
                "a contact does not stand above itself; the relationship "
                        + type
                        + " would close a cycle of "
                        + (path.size() - 1)
                        + " contacts through "
                        + path.get(0));
        this.type = type;
        this.path = List.copyOf(path);
    }

    /** {@return the type} */
    public RelationshipTypeKey type() {
        return type;
    }

    /** {@return the contacts of the cycle, each below the next; it ends where it begins} */
    public List<ContactId> path() {
        return path;
    }
}
