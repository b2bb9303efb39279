package dev.kith.common;

/**
 * Something that a book keeps, changes as a whole and knows by an identity. Immutable: each change
 * makes the next version of it.
 */
public interface Aggregate {

    /** {@return the identity} */
    AggregateId id();

    /** {@return the version} */
    Revision revision();
}
