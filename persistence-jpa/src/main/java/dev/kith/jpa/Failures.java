package dev.kith.jpa;

import dev.kith.common.ConflictException;
import dev.kith.common.KithException;
import dev.kith.store.StorageException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What went wrong in the database, as the library says it. */
final class Failures {

    /**
     * SQLSTATEs of a unit that lost against another one: a key that is taken, a serialization
     * failure, a deadlock, and a lock that was not to be had.
     */
    private static final Set<String> LOST =
            Set.of("23505", "40001", "40P01", "55P03", "HYT00", "57014", "90131");

    /** MariaDB's codes for the same: a taken key, a deadlock, a lock wait that took too long. */
    private static final Set<Integer> LOST_IN_MARIADB = Set.of(1062, 1213, 1205, 1020);

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
        String state = cause == null ? "" : ", SQLSTATE " + cause.getSQLState();
        return new StorageException("the database failed to " + what + state, failure);
    }

    private static boolean isLost(SQLException cause) {
        return LOST.contains(String.valueOf(cause.getSQLState()))
                || LOST_IN_MARIADB.contains(cause.getErrorCode());
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
