package dev.kith.jpa;

/** The ways on which many rows can go to the database. Few rows always take the first one. */
public enum BulkPath {
    /** Jakarta Persistence alone: rows are persisted and flushed in the provider's batches. */
    PERSIST,
    /**
     * Hibernate's stateless session, where Hibernate is the provider: nothing is managed. Taken
     * only where it is asked for, as it was measured slower than the first one.
     */
    STATELESS,
    /**
     * {@code copy from stdin}, where the database is PostgreSQL and the driver is its own;
     * elsewhere the first one.
     */
    COPY
}
