package dev.kith.jpa;

import dev.kith.common.BookId;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Books in the host's own relational database, through Jakarta Persistence.
 *
 * <p>A unit is a transaction of the database: one of the library's own, or the host's where {@link
 * HostTransactions} says that one is open on the thread. In the host's transaction the library
 * never commits and opens no second connection, and what the host rolls back leaves no trace. Reads
 * outside of both are statements of their own. A transaction that the host begins inside a unit,
 * beside the unit's own, is refused: using the book in it throws {@link IllegalStateException}.
 *
 * <p>The library's own transactions read what is committed; a host's transaction has the host's
 * isolation. Two units that wait for each other are told so by the database, one of them with a
 * {@link dev.kith.common.ConflictException}. Safe for use by many threads.
 */
public final class JpaStorage implements Storage {

    private static final HostTransactions NONE = new NoHost();

    private final EntityManagerFactory factory;
    private final Sql sql;
    private final RowPaths paths;
    private final DefinitionCache cache;
    private final HostTransactions host;

    @SuppressWarnings("ThreadLocalUsage") // one for each storage, of which a host has few
    private final ThreadLocal<@Nullable JpaUnit> units = new ThreadLocal<>();

    private JpaStorage(
            EntityManagerFactory factory,
            Sql sql,
            RowPaths paths,
            DefinitionCache cache,
            HostTransactions host) {
        this.factory = factory;
        this.sql = sql;
        this.paths = paths;
        this.cache = cache;
        this.host = host;
    }

    /**
     * {@return a storage in the tables of a persistence unit that has the library's entities}
     *
     * @param factory makes the entity managers; not closed by the library
     * @throws dev.kith.store.StorageException if the database cannot be asked what it is
     * @throws IllegalArgumentException if it is none of those that are supported
     */
    public static JpaStorage of(EntityManagerFactory factory) {
        return of(factory, TableNames.standard());
    }

    /**
     * {@return a storage in tables of other names; the persistence unit maps the library's entities
     * to the same ones}
     *
     * @param factory makes the entity managers; not closed by the library
     * @param names how the tables are called
     * @throws dev.kith.store.StorageException if the database cannot be asked what it is
     * @throws IllegalArgumentException if it is none of those that are supported
     */
    public static JpaStorage of(EntityManagerFactory factory, TableNames names) {
        Objects.requireNonNull(factory, "factory");
        Sql sql = new Sql(names, DatabaseProbe.ask(factory));
        return new JpaStorage(
                factory,
                sql,
                new RowPaths(sql, BulkPath.COPY),
                new DefinitionCache(DefinitionCache.STANDARD_SIZE),
                NONE);
    }

    /**
     * {@return the same storage, whose units join the host's transactions}
     *
     * @param transactions the host's transactions
     */
    public JpaStorage joining(HostTransactions transactions) {
        return new JpaStorage(
                factory, sql, paths, cache, Objects.requireNonNull(transactions, "transactions"));
    }

    /**
     * {@return the same storage, whose many rows take another way to the database} By itself it is
     * {@link BulkPath#COPY} where that is to be had. What is stored is the same.
     *
     * @param fastest the way that is taken where it is to be had
     */
    public JpaStorage writingBy(BulkPath fastest) {
        return new JpaStorage(
                factory, sql, paths.upTo(Objects.requireNonNull(fastest, "fastest")), cache, host);
    }

    /**
     * {@return the same storage, which keeps another number of definitions in memory} What it keeps
     * is never older than what the database would give, as long as the statements of a transaction
     * go to one server. By itself it keeps 100,000 definitions of all books together, those that
     * were used last.
     *
     * @param most how many labels, roles, fields and the like, 0 for none
     * @throws IllegalArgumentException if the number is negative
     */
    public JpaStorage keepingDefinitions(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("the number of definitions is 0 or more");
        }
        return new JpaStorage(factory, sql, paths, new DefinitionCache(most), host);
    }

    /** {@return the database} */
    public Database database() {
        return sql.database();
    }

    /** {@return how the tables are called} */
    public TableNames tableNames() {
        return sql.names();
    }

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        JpaUnit outer = openUnit(book);
        if (outer != null) {
            outer.requireUsable();
            return work.apply(outer);
        }
        Optional<EntityManager> joined = host.current();
        return joined.isPresent() ? joined(book, joined.get(), work) : own(book, work);
    }

    /** A unit in the host's transaction, which alone decides what becomes of it. */
    private <T> T joined(
            BookId book, EntityManager em, Function<? super StorageUnit, ? extends T> work) {
        JpaUnit unit = new JpaUnit(book, new SqlSession(em, sql, paths, false), cache);
        units.set(unit);
        boolean complete = false;
        try {
            T result = work.apply(unit);
            unit.complete();
            complete = true;
            unit.afterCommit().forEach(host::afterCommit);
            return result;
        } finally {
            if (!complete && unit.isToBeUndone()) {
                host.setRollbackOnly();
            }
            units.remove();
            unit.end();
        }
    }

    private <T> T own(BookId book, Function<? super StorageUnit, ? extends T> work) {
        List<Runnable> tasks;
        T result;
        EntityManager em = factory.createEntityManager();
        try (em) {
            SqlSession session = new SqlSession(em, sql, paths, true);
            JpaUnit unit = new JpaUnit(book, session, cache);
            result = committed(unit, session, work);
            tasks = unit.afterCommit();
        }
        // when the unit is over, so that what is done now may open another one
        tasks.forEach(Runnable::run);
        return result;
    }

    private <T> T committed(
            JpaUnit unit, SqlSession session, Function<? super StorageUnit, ? extends T> work) {
        EntityTransaction transaction = begin(session);
        units.set(unit);
        try {
            T result = work.apply(unit);
            unit.complete();
            commit(transaction);
            return result;
        } finally {
            units.remove();
            unit.end();
            PlainTransactions.rollBackIfOpen(transaction);
        }
    }

    private EntityTransaction begin(SqlSession session) {
        try {
            EntityTransaction transaction = session.entityManager().getTransaction();
            transaction.begin();
            if (!sql.database().begin().isEmpty()) {
                session.update("begin a transaction", sql.database().begin());
            }
            return transaction;
        } catch (RuntimeException e) {
            throw Failures.of(e, "begin a transaction");
        }
    }

    private static void commit(EntityTransaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException e) {
            throw Failures.of(e, Failures.COMMIT);
        }
    }

    @Override
    public StorageView view(BookId book) {
        return new JpaView(book, () -> statements(book), () -> definitions(book));
    }

    /** Where a read of a book goes: the thread's unit or transaction, or one of its own. */
    private Statements statements(BookId book) {
        JpaUnit unit = openUnit(book);
        if (unit != null) {
            return unit.usable();
        }
        Optional<EntityManager> joined = host.current();
        return joined.isPresent()
                ? new SqlSession(joined.get(), sql, paths, false)::rows
                : this::readAlone;
    }

    private Definitions definitions(BookId book) {
        JpaUnit unit = openUnit(book);
        return unit != null
                ? unit.definitions()
                : cache.reader(book.text(), () -> statements(book));
    }

    /** One statement outside of every transaction. */
    private List<Object[]> readAlone(String what, String statement, Object... parameters) {
        try (EntityManager em = factory.createEntityManager()) {
            SqlSession session = new SqlSession(em, sql, paths, true);
            if (!sql.database().readsInTransactions()) {
                return session.rows(what, statement, parameters);
            }
            EntityTransaction transaction = begin(session);
            try {
                return session.rows(what, statement, parameters);
            } finally {
                PlainTransactions.rollBackIfOpen(transaction);
            }
        }
    }

    @Override
    public boolean isActive() {
        return units.get() != null || host.current().isPresent();
    }

    /** The unit that is open on this thread, which must be one of the book and the transaction. */
    private @Nullable JpaUnit openUnit(BookId book) {
        JpaUnit unit = units.get();
        if (unit == null) {
            return null;
        }
        if (!unit.belongsTo(book)) {
            throw new IllegalStateException(
                    "a unit belongs to one book; end it before using another book");
        }
        if (!unit.runsIn(host.current().orElse(null))) {
            // else what the host commits here would wait for what it may yet roll back there
            throw new IllegalStateException(
                    "a unit belongs to one transaction; end it before the host begins another one,"
                            + " or suspends this one, and uses the book there");
        }
        return unit;
    }

    /** No host's transaction is ever open. */
    private static final class NoHost implements HostTransactions {

        @Override
        public Optional<EntityManager> current() {
            return Optional.empty();
        }

        @Override
        public void setRollbackOnly() {
            throw new IllegalStateException("no transaction is open on this thread");
        }

        @Override
        public void afterCommit(Runnable task) {
            throw new IllegalStateException("no transaction is open on this thread");
        }
    }
}
