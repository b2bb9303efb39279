package dev.kith.jpa.matrix.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.jpa.matrix.Tables;
import dev.kith.jpa.matrix.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Has PostgreSQL fail others that copy rows into tables of a schema of their own: in a trigger, or
 * from a connection beside theirs. Used by one thread.
 */
final class CopySaboteur implements AutoCloseable {

    private static final String VICTIMS = "copying";

    private final HikariDataSource own = TestDatabase.POSTGRESQL.space(VICTIMS);

    /** What becomes of the one that copies a row. */
    enum Fault {
        /** The row is refused, as on a disk that is full. */
        REFUSED("raise exception 'no space is left' using errcode = '53100'"),
        /** The session ends at this row. */
        ENDED("perform pg_terminate_backend(pg_backend_pid())");

        private final String statement;

        Fault(String statement) {
            this.statement = statement;
        }
    }

    CopySaboteur() {
        run("create sequence if not exists copied_rows");
    }

    /** A pool of one connection, which is lost when its session is ended and not given back. */
    HikariDataSource victims() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(own.getJdbcUrl() + "&ApplicationName=" + VICTIMS);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    /** From now on the row of that number fails, of those that are copied into a table. */
    void failAt(Fault fault, String table, int row) {
        relent();
        run("alter sequence copied_rows restart");
        run(
                "create function fail_copy() returns trigger language plpgsql as $$ begin"
                        + " if current_query() like 'copy %' then"
                        + " if nextval('copied_rows') = "
                        + row
                        + " then "
                        + fault.statement
                        + "; end if; end if; return new; end $$");
        run(
                "create trigger fail_copy before insert on kith_"
                        + table
                        + " for each row execute function fail_copy()");
    }

    void relent() {
        run("drop function if exists fail_copy() cascade");
    }

    /** Ends the sessions of the others, and waits until they have ended. */
    void endSessions() {
        try (Connection connection = own.getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended =
                        statement.executeQuery(
                                "select count(*), bool_and(pg_terminate_backend(pid, 10000))"
                                        + " from pg_stat_activity where application_name = '"
                                        + VICTIMS
                                        + "'")) {
            assertThat(ended.next()).isTrue();
            assertThat(ended.getInt(1)).isPositive();
            assertThat(ended.getBoolean(2)).isTrue();
        } catch (SQLException e) {
            throw new IllegalStateException("sessions could not be ended", e);
        }
    }

    private void run(String sql) {
        new Tables(own).run(sql);
    }

    @Override
    public void close() {
        relent();
        own.close();
    }
}
