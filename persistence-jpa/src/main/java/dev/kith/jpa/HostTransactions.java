package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * The host's own transactions, which units join where one is open on their thread. A host
 * implements it in a few lines over what manages its transactions; {@link PlainTransactions} does
 * so for hosts without any manager.
 *
 * <p>The library never begins, commits or rolls back what it gets here, and opens no second
 * connection beside it. It flushes the entity manager. Implementations are safe for use by many
 * threads.
 */
public interface HostTransactions {

    /**
     * {@return the entity manager that takes part in the transaction which is open on this thread,
     * the same one to its end, or null if none is open}
     */
    @Nullable EntityManager current();

    /** Makes the transaction that is open on this thread one that can only roll back. */
    void setRollbackOnly();

    /**
     * Has something done after the transaction that is open on this thread was committed; never if
     * it rolls back. On this thread, in the order given, when a new transaction may begin.
     *
     * @param task what to do; it does not throw
     */
    void afterCommit(Runnable task);
}
