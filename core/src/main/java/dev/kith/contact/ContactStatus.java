package dev.kith.contact;

/** Where a contact stands in its life. */
public enum ContactStatus {
    /** In use. */
    ACTIVE,
    /** In the book, but no longer of use for a reason that is told, such as a closed business. */
    INACTIVE,
    /** Put aside by a user; can be taken back. */
    ARCHIVED,
    /** Has become part of another contact; only undoing the merge takes it back. */
    MERGED,
    /** Its data are gone; nothing follows. */
    ERASED;

    /**
     * {@return whether a contact can go from this status to another one}
     *
     * @param next the other status
     */
    public boolean canBecome(ContactStatus next) {
        return this != next && this != ERASED;
    }

    /** {@return whether a contact's values can be changed} */
    public boolean isChangeable() {
        return this == ACTIVE || this == INACTIVE;
    }
}
