package dev.kith.examples.jta;

import dev.kith.jpa.HostTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

// tag::adapter[]
/**
 * The transactions of JTA, as a contact book joins them. Copy it. Each transaction has one entity
 * manager, made when it is first asked for and closed when the transaction has ended.
 */
final class JtaTransactions implements HostTransactions {

    private final EntityManagerFactory factory;
    private final TransactionSynchronizationRegistry registry;

    JtaTransactions(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    /** The entity manager of the transaction that is open on this thread, for the host too. */
    EntityManager entities() {
        return require().em();
    }

    @Override
    public Optional<EntityManager> current() {
        return isOpen() ? Optional.of(require().em()) : Optional.empty();
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
    }

    @Override
    public void afterCommit(Runnable task) {
        require().tasks().add(task);
    }

    private boolean isOpen() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private Open require() {
        if (!isOpen()) {
            throw new IllegalStateException("no transaction is open on this thread");
        }
        if (registry.getResource(this) instanceof Open known) {
            return known;
        }
        Open open = new Open(factory.createEntityManager(), new ArrayList<>());
        registry.putResource(this, open);
        registry.registerInterposedSynchronization(open);
        return open;
    }

    /**
     * What belongs to one transaction. One synchronization for all, so that tasks keep their order.
     */
    private record Open(EntityManager em, List<Runnable> tasks) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            em.close();
            if (status == Status.STATUS_COMMITTED) {
                tasks.forEach(Runnable::run);
            }
        }
    }
}
// end::adapter[]
