package dev.kith.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps other nodes waiting while one makes the tables. The lock is the connection's: it ends with
 * a node that dies.
 */
final class SchemaLock implements AutoCloseable {

    private static final int MOST_SECONDS = 120;

    /** Any number, so that it is the same in every node. */
    private static final long POSTGRESQL = 0x6B69_7468L;

    /** H2 has no lock of its own for this; nearly always it runs within one JVM. */
    private static final ReentrantLock H2 = new ReentrantLock();

    private final Connection connection;
    private final Database database;
    private final String name;

    private SchemaLock(Connection connection, Database database, String name) {
        this.connection = connection;
        this.database = database;
        this.name = name;
    }

    static SchemaLock take(Connection connection, Database database, TableNames names)
            throws SQLException {
        String name = names.table("schema");
        switch (database) {
            case POSTGRESQL -> run(connection, "select pg_advisory_lock(" + POSTGRESQL + ")");
            case MARIADB -> {
                try (PreparedStatement lock =
                        connection.prepareStatement("select get_lock(?, " + MOST_SECONDS + ")")) {
                    lock.setString(1, name);
                    try (ResultSet result = lock.executeQuery()) {
                        if (!result.next() || result.getInt(1) != 1) {
                            throw new SchemaException(
                                    "another node has been making the tables for "
                                            + MOST_SECONDS
                                            + " seconds; try again");
                        }
                    }
                }
            }
            case H2 -> H2.lock();
        }
        return new SchemaLock(connection, database, name);
    }

    /** The connection that has the lock, on which alone tables may be made. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        switch (database) {
            case POSTGRESQL -> run(connection, "select pg_advisory_unlock(" + POSTGRESQL + ")");
            case MARIADB -> {
                try (PreparedStatement unlock =
                        connection.prepareStatement("select release_lock(?)")) {
                    unlock.setString(1, name);
                    unlock.execute();
                }
            }
            case H2 -> H2.unlock();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
