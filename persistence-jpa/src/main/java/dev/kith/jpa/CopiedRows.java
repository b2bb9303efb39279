package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows that PostgreSQL copies from a stream in its binary format (PostgreSQL's manual, COPY).
 * Loaded only where PostgreSQL's driver is.
 */
final class CopiedRows implements RowPath {

    private static final RowPath OTHERS = new PersistedRows();

    private final TableNames names;
    private final Function<EntityManager, Connection> connections;

    CopiedRows(TableNames names, Function<EntityManager, Connection> connections) {
        this.names = names;
        this.connections = connections;
    }

    /** Whether connections are those of PostgreSQL's own driver, be it behind a pool. */
    static boolean isOf(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    @Override
    public void insert(EntityManager em, List<Object> rows, boolean own) throws SQLException {
        Map<RowShape, List<Object>> byTable = new LinkedHashMap<>();
        List<Object> others = new ArrayList<>();
        for (Object row : rows) {
            RowShape shape = RowShape.of(row.getClass());
            (shape.isCopyable()
                            ? byTable.computeIfAbsent(shape, first -> new ArrayList<>())
                            : others)
                    .add(row);
        }
        PGConnection connection = connections.apply(em).unwrap(PGConnection.class);
        for (Map.Entry<RowShape, List<Object>> table : byTable.entrySet()) {
            copy(connection, table.getKey(), table.getValue());
        }
        if (!others.isEmpty()) {
            OTHERS.insert(em, others, own);
        }
    }

    private void copy(PGConnection connection, RowShape shape, List<Object> rows)
            throws SQLException {
        CopyIn copy =
                connection
                        .getCopyAPI()
                        .copyIn(
                                "copy "
                                        + names.table(shape.table())
                                        + " ("
                                        + String.join(", ", shape.columns())
                                        + ") from stdin (format binary)");
        try {
            CopyStream stream = new CopyStream(copy::writeToCopy);
            for (Object row : rows) {
                stream.row(shape.values(row));
            }
            stream.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
