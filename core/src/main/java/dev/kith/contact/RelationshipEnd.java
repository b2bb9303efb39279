package dev.kith.contact;

/** One of the two ends of a relationship. */
public enum RelationshipEnd {
    /** Where it goes out, as the parent in "is parent of". */
    FROM,
    /** Where it leads to, as the subsidiary in "is parent of". */
    TO;

    /** {@return the other end} */
    public RelationshipEnd opposite() {
        return this == FROM ? TO : FROM;
    }
}
