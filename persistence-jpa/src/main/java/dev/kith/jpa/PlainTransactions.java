package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a host that has nothing but Jakarta Persistence: work runs in a transaction of
 * its own, and everything that the library does meanwhile on the same thread is part of it.
 *
 * <pre>{@code
 * PlainTransactions transactions = PlainTransactions.of(factory);
 * Storage storage = JpaStorage.of(factory).joining(transactions);
 * transactions.call(em -> {
 *     em.persist(invoice);
 *     return book.contacts().add(Person.named("Ada", "Lovelace"));
 * });
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class PlainTransactions implements HostTransactions {

    private static final System.Logger LOG = System.getLogger(PlainTransactions.class.getName());

    private final EntityManagerFactory factory;

    @SuppressWarnings(
            "ThreadLocalUsage") // one for each unit of persistence, of which a host has few
    private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();

    /** A transaction that is open. */
    private record Open(EntityManager em, List<Runnable> tasks) {}

    private PlainTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /**
     * {@return transactions of a persistence unit}
     *
     * @param factory makes the entity managers
     */
    public static PlainTransactions of(EntityManagerFactory factory) {
        return new PlainTransactions(Objects.requireNonNull(factory, "factory"));
    }

    /**
     * {@return what work returns, after its transaction was committed} Work inside work takes part
     * in the outer transaction.
     *
     * @param work what to do; what it throws rolls the transaction back and comes out unchanged
     * @param <T> what it returns
     * @throws RollbackException if the transaction was marked rollback-only meanwhile
     */
    public <T> T call(Function<? super EntityManager, ? extends T> work) {
        Open outer = open.get();
        if (outer != null) {
            return work.apply(outer.em());
        }
        List<Runnable> tasks = new ArrayList<>();
        T result;
        EntityManager em = factory.createEntityManager();
        try (em) {
            result = committed(new Open(em, tasks), work);
        }
        tasks.forEach(Runnable::run);
        return result;
    }

    private <T> T committed(Open now, Function<? super EntityManager, ? extends T> work) {
        EntityTransaction transaction = now.em().getTransaction();
        transaction.begin();
        open.set(now);
        try {
            T result = work.apply(now.em());
            if (transaction.getRollbackOnly()) {
                // some providers would roll back in silence
                throw new RollbackException(
                        "the transaction was marked rollback-only, and nothing of it is stored");
            }
            transaction.commit();
            return result;
        } finally {
            open.remove();
            rollBackIfOpen(transaction);
        }
    }

    /** Rolls back what was not committed; what was thrown before is what matters. */
    static void rollBackIfOpen(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            // a connection that is broken has rolled back; what broke it is on its way already
            LOG.log(System.Logger.Level.DEBUG, "a transaction could not be rolled back", e);
        }
    }

    @Override
    public Optional<EntityManager> current() {
        return Optional.ofNullable(open.get()).map(Open::em);
    }

    @Override
    public void setRollbackOnly() {
        require().em().getTransaction().setRollbackOnly();
    }

    @Override
    public void afterCommit(Runnable task) {
        require().tasks().add(task);
    }

    private Open require() {
        Open now = open.get();
        if (now == null) {
            throw new IllegalStateException("no transaction is open on this thread");
        }
        return now;
    }
}
