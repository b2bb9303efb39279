package dev.kith.examples.spring;

import dev.kith.jpa.HostTransactions;
import dev.kith.jpa.JpaStorage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

// tag::adapter[]
/**
 * The transactions of Spring's JpaTransactionManager, as a contact book joins them. Copy it. A
 * transaction of another manager, or over another factory, is not joined.
 */
final class SpringTransactions implements HostTransactions {

    private final EntityManagerFactory factory;

    private SpringTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** A storage in the tables of a factory, which Spring has made. */
    static JpaStorage storage(EntityManagerFactory factory) {
        // Spring's own entity managers would join transactions by themselves, at the wrong time
        EntityManagerFactory plain =
                ((EntityManagerFactoryInfo) factory).getNativeEntityManagerFactory();
        return JpaStorage.of(plain).joining(new SpringTransactions(factory));
    }

    @Override
    public Optional<EntityManager> current() {
        // not joined any more: Spring lets go of it only after all who wait for the commit were
        // told
        return Optional.ofNullable(held()).filter(EntityManager::isJoinedToTransaction);
    }

    @Override
    public void setRollbackOnly() {
        require().getTransaction().setRollbackOnly();
    }

    @Override
    public void afterCommit(Runnable task) {
        require();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_COMMITTED) {
                            task.run();
                        }
                    }
                });
    }

    private EntityManager require() {
        return current()
                .orElseThrow(() -> new IllegalStateException("no transaction is open here"));
    }

    /** What the transaction manager keeps for this thread. */
    private @Nullable EntityManager held() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                        && TransactionSynchronizationManager.getResource(factory)
                                instanceof EntityManagerHolder holder
                ? holder.getEntityManager()
                : null;
    }
}
// end::adapter[]
