package dev.kith.jpa;

/**
 * The ways on which many rows can go to the database, each quicker than the one before it. Where
 * one is not to be had, the one before it is taken; few rows always take the first one.
 */
public enum BulkPath {
    /** Jakarta Persistence alone: rows are persisted and flushed in the provider's batches. */
    PERSIST,
    /** Hibernate's stateless session, where Hibernate is the provider: nothing is managed. */
    STATELESS,
    /** {@code copy from stdin}, where the database is PostgreSQL and the driver is its own. */
    COPY
}
