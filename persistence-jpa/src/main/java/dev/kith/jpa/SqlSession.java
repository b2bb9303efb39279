package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one entity manager. Rows that are inserted wait, so that they go to the database in
 * batches; whatever is read sees them. Used by one thread.
 */
final class SqlSession {

    /** How many rows wait at the most, so that memory stays bounded. */
    private static final int MOST_WAITING = 10_000;

    private final EntityManager em;
    private final Sql sql;
    private final RowPaths paths;
    private final boolean own;
    private final List<Object> waiting = new ArrayList<>();
    private final Set<Object> owners = new HashSet<>();

    /**
     * A session.
     *
     * @param own whether nobody but the library uses the entity manager
     */
    SqlSession(EntityManager em, Sql sql, RowPaths paths, boolean own) {
        this.em = em;
        this.sql = sql;
        this.paths = paths;
        this.own = own;
    }

    EntityManager entityManager() {
        return em;
    }

    /** Whether nobody but the library uses the entity manager. */
    boolean isOwn() {
        return own;
    }

    Sql sql() {
        return sql;
    }

    /** The rows of a query, with cells that can be kept. */
    List<Object[]> rows(String what, String statement, Object... parameters) {
        flush();
        return read(what, statement, parameters);
    }

    /** The rows of a query that are of one owner: what waits for others goes on waiting. */
    List<Object[]> rowsOf(Object owner, String what, String statement, Object... parameters) {
        flushOf(owner);
        return read(what, statement, parameters);
    }

    private List<Object[]> read(String what, String statement, Object... parameters) {
        try {
            List<?> found = query(statement, parameters).getResultList();
            List<Object[]> rows = new ArrayList<>(found.size());
            for (Object row : found) {
                rows.add(detached(row));
            }
            return rows;
        } catch (RuntimeException | SQLException e) {
            throw failed(e, what);
        }
    }

    /** How many rows a statement changed. */
    int update(String what, String statement, Object... parameters) {
        flush();
        return change(what, statement, parameters);
    }

    /** How many rows of one owner a statement changed: what waits for others goes on waiting. */
    int updateOf(Object owner, String what, String statement, Object... parameters) {
        flushOf(owner);
        return change(what, statement, parameters);
    }

    private int change(String what, String statement, Object... parameters) {
        try {
            return query(statement, parameters).executeUpdate();
        } catch (RuntimeException e) {
            throw failed(e, what);
        }
    }

    /**
     * Inserts a row, at the latest before the next statement that is not another owner's.
     *
     * @param owner whose row it is
     */
    void insert(Object row, Object owner) {
        waiting.add(row);
        owners.add(owner);
        if (waiting.size() >= MOST_WAITING) {
            flush();
        }
    }

    private void flushOf(Object owner) {
        if (owners.contains(owner)) {
            flush();
        }
    }

    /** Sends the rows that wait. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        // those of a table together, as a batch is of one table
        List<Object> rows =
                waiting.stream()
                        .sorted(Comparator.comparing(row -> row.getClass().getName()))
                        .toList();
        waiting.clear();
        owners.clear();
        try {
            paths.of(rows.size(), em).insert(em, rows, own);
        } catch (RuntimeException | SQLException e) {
            throw failed(e, "store rows");
        }
    }

    private Query query(String statement, Object... parameters) {
        Query query = em.createNativeQuery(sql.of(statement));
        // what waits was flushed, and the host's entities have nothing to do with these tables
        query.setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            query.setParameter(i + 1, value instanceof UUID id ? Cells.bytes(id) : value);
        }
        return query;
    }

    private static @Nullable Object[] detached(Object row) throws SQLException {
        // a query of one column gives the cells themselves
        @Nullable Object[] cells = row instanceof Object[] many ? many : new Object[] {row};
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cells.detached(cells[i]);
        }
        return cells;
    }

    private static RuntimeException failed(Exception failure, String what) {
        return Failures.of(
                failure instanceof RuntimeException unchecked
                        ? unchecked
                        : new IllegalStateException(failure),
                what);
    }
}
