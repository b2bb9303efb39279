package dev.kith.form;

/** How much of an aggregate a {@link FormWriter} wants. */
public enum FormScope {
    /**
     * Everything: the values that a user gave, what the book says of the aggregate (identity,
     * revision, status, stamps) and what the library derived. Sets are in the order they were
     * given.
     */
    WHOLE,
    /**
     * Only the values that a user gave, sets in sorted order: equal contents are written equally,
     * whenever, by whom and with whatever derivations they were stored.
     */
    CONTENT
}
