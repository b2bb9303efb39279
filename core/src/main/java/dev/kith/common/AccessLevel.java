package dev.kith.common;

/** How far an actor may go with something that is shared; each level includes those before it. */
public enum AccessLevel {
    /** To see it. */
    VIEW,
    /** To change what is in it. */
    EDIT,
    /** To change, share, hand over and remove the thing itself. Its owner's alone, never shared. */
    OWN;

    /**
     * {@return whether who has this level may do what another one allows}
     *
     * @param other the other level
     */
    public boolean includes(AccessLevel other) {
        return compareTo(other) >= 0;
    }
}
