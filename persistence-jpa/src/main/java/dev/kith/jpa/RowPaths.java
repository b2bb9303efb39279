package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways on which the rows of one storage go to the database: what the provider and the driver
 * have to offer is found out when it is first needed. Safe for use by many threads.
 */
final class RowPaths {

    /** So many rows are worth a way of their own. */
    static final int MANY = 200;

    private static final RowPath FEW = new PersistedRows();

    private final Sql sql;
    private final BulkPath fastest;
    private volatile @Nullable RowPath many;

    RowPaths(Sql sql, BulkPath fastest) {
        this.sql = sql;
        this.fastest = fastest;
    }

    RowPaths upTo(BulkPath other) {
        return new RowPaths(sql, other);
    }

    /** The way for so many rows. */
    RowPath of(int rows, EntityManager em) throws SQLException {
        if (rows < MANY) {
            return FEW;
        }
        RowPath known = many;
        if (known == null) {
            known = found(em);
            many = known;
        }
        return known;
    }

    private RowPath found(EntityManager em) throws SQLException {
        boolean hibernate = isThere("org.hibernate.Session") && HibernateConnection.isOf(em);
        if (fastest == BulkPath.COPY
                && sql.database() == Database.POSTGRESQL
                && isThere("org.postgresql.PGConnection")) {
            Function<EntityManager, Connection> connections =
                    hibernate ? HibernateConnection::of : each -> each.unwrap(Connection.class);
            if (CopiedRows.isOf(connections.apply(em))) {
                return new CopiedRows(sql.names(), connections);
            }
        }
        return hibernate && fastest != BulkPath.PERSIST ? new StatelessRows() : FEW;
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, RowPaths.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
