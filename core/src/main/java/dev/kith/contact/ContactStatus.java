package dev.kith.contact;

/** Where a contact stands in its life in the book. */
public enum ContactStatus {
    /** In use. */
    ACTIVE,
    /** Put aside: still found by id and by key, left out of the book's list, not to be changed. */
    ARCHIVED
}
