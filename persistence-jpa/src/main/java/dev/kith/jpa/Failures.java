package dev.kith.jpa;

import dev.kith.common.ConflictException;
import dev.kith.common.KithException;
import dev.kith.store.StorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What went wrong in the database, as the library says it. */
final class Failures {

    /** What is being done at the end of a transaction. */
    static final String COMMIT = "commit";

    /**
     * SQLSTATEs of a unit that lost against another one: a key that is taken, a serialization
     * failure, a deadlock, and a lock that was not to be had.
     */
    private static final Set<String> LOST =
            Set.of("23505", "40001", "40P01", "55P03", "HYT00", "57014", "90131");

    /** MariaDB's codes for the same: a taken key, a deadlock, a lock wait that took too long. */
    private static final Set<Integer> LOST_IN_MARIADB = Set.of(1062, 1213, 1205, 1020);

    /** SQLSTATEs of tables and columns that are not there, in each of the databases. */
    private static final Set<String> MISSING =
            Set.of("42P01", "42703", "42S02", "42S04", "42S22", "42S03");

    /** SQLSTATEs of a transaction or a user that may not write. */
    private static final Set<String> NOT_ALLOWED = Set.of("25006", "42501", "90096", "90097");

    /** MariaDB's codes for the same: of tables, of a server and of a transaction. */
    private static final Set<Integer> NOT_ALLOWED_IN_MARIADB = Set.of(1142, 1290, 1792);

    /** The SQLSTATE of a value that is longer than its column. */
    private static final String TOO_LONG = "22001";

    /** What SQLSTATEs of broken connections begin with, and of servers that shut down. */
    private static final List<String> BROKEN = List.of("08", "57P");

    private static final int MOST_CAUSES = 50;

    private Failures() {}

    /**
     * The failure of a statement or a commit.
     *
     * @param what what was being done; ids, never values
     */
    static KithException of(RuntimeException failure, String what) {
        if (failure instanceof KithException known) {
            return known;
        }
        SQLException cause = sqlCause(failure);
        if (cause != null && isLost(cause)) {
            return new ConflictException(
                    "another unit was quicker or held what was needed while this one would " + what,
                    failure);
        }
        if (cause != null && MISSING.contains(String.valueOf(cause.getSQLState()))) {
            return new StorageException(
                    "a table of contact books is missing or has other columns than the library"
                            + " needs; apply JpaSchema before the storage is used",
                    failure);
        }
        if (cause != null && isNotAllowed(cause)) {
            return new StorageException(
                    "the database does not allow to "
                            + what
                            + ": it or the connection is read-only, or the user lacks a right on"
                            + " the tables of contact books",
                    failure);
        }
        if (cause != null && TOO_LONG.equals(cause.getSQLState())) {
            return new StorageException(
                    "a value is longer than its column while this unit would "
                            + what
                            + "; validate the tables with JpaSchema",
                    failure);
        }
        if (cause instanceof SQLTransientConnectionException) {
            return new StorageException(
                    "no connection was to be had to " + what + "; the pool may be too small",
                    failure);
        }
        if (cause != null && what.equals(COMMIT) && isBroken(cause)) {
            return new StorageException(
                    "the connection broke during the commit, so that nobody knows whether the unit"
                            + " is stored; repeat its commands under their keys, or look",
                    failure);
        }
        String state = cause == null ? "" : ", SQLSTATE " + cause.getSQLState();
        return new StorageException("the database failed to " + what + state, failure);
    }

    private static boolean isLost(SQLException cause) {
        return LOST.contains(String.valueOf(cause.getSQLState()))
                || LOST_IN_MARIADB.contains(cause.getErrorCode());
    }

    private static boolean isNotAllowed(SQLException cause) {
        return NOT_ALLOWED.contains(String.valueOf(cause.getSQLState()))
                || NOT_ALLOWED_IN_MARIADB.contains(cause.getErrorCode());
    }

    private static boolean isBroken(SQLException cause) {
        return BROKEN.stream().anyMatch(String.valueOf(cause.getSQLState())::startsWith);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
