package dev.kith.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The library's tables and views: made, brought up to date, checked, or printed for the host's own
 * migration tool.
 *
 * <p>Every statement of every script is recorded in a table of its own with a checksum, as soon as
 * it was run. A node that dies between two statements leaves a schema that the next run completes;
 * nodes that start at once wait for each other. Safe for use by many threads.
 */
public final class JpaSchema {

    private static final String VERSION = "schema_version";

    private final DataSource source;
    private final TableNames names;

    private JpaSchema(DataSource source, TableNames names) {
        this.source = source;
        this.names = names;
    }

    /**
     * {@return the schema in a database}
     *
     * @param source where connections come from; one is used at a time
     */
    public static JpaSchema in(DataSource source) {
        return in(source, TableNames.standard());
    }

    /**
     * {@return the schema in a database, with tables of other names}
     *
     * @param source where connections come from; one is used at a time
     * @param names how the tables are called
     */
    public static JpaSchema in(DataSource source, TableNames names) {
        return new JpaSchema(
                Objects.requireNonNull(source, "source"), Objects.requireNonNull(names, "names"));
    }

    /**
     * Does what a mode says. A host calls it before it opens the storage.
     *
     * @param mode what is to be done
     * @throws SchemaException if the tables do not fit and the mode does not make them fit, if the
     *     type, length, nullability or collation of a column is not that of the scripts, if the
     *     database has a newer schema, or if a statement fails
     */
    public void apply(SchemaMode mode) {
        switch (mode) {
            case CREATE_OR_UPGRADE -> upgrade();
            case VALIDATE -> validate();
            case NONE -> {}
        }
    }

    /**
     * {@return all statements for a new database, for the host's own migration tool} A schema that
     * was made of them is one that {@link SchemaMode#VALIDATE} takes.
     *
     * @param database the database
     * @param names how the tables are called
     */
    public static String export(Database database, TableNames names) {
        StringBuilder sql = new StringBuilder("-- Kith, ").append(database).append("\n\n");
        sql.append(versionTable(database, names)).append(";\n\n");
        for (SchemaScripts.Step step : new SchemaScripts(database, names).steps()) {
            sql.append(step.sql()).append(";\n\n");
            sql.append("insert into ")
                    .append(names.table(VERSION))
                    .append(" (version, step, checksum) values (")
                    .append(step.version())
                    .append(", ")
                    .append(step.number())
                    .append(", '")
                    .append(step.checksum())
                    .append("');\n\n");
        }
        return sql.toString();
    }

    private static String versionTable(Database database, TableNames names) {
        return "create table if not exists "
                + names.table(VERSION)
                + " (version integer not null, step integer not null, checksum varchar(64) not"
                + " null, primary key (version, step))"
                + (database == Database.MARIADB ? " engine = InnoDB" : "");
    }

    private void upgrade() {
        try (Connection connection = source.getConnection()) {
            Database database = database(connection);
            List<SchemaScripts.Step> steps = new SchemaScripts(database, names).steps();
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            try (SchemaLock lock = SchemaLock.take(connection, database, names)) {
                run(lock.connection(), versionTable(database, names));
                Map<String, String> applied = applied(lock.connection());
                requireKnown(steps, applied);
                for (SchemaScripts.Step step : steps) {
                    if (!applied.containsKey(place(step))) {
                        run(lock.connection(), step.sql());
                        record(lock.connection(), step);
                    }
                }
            }
            new SchemaShape(database, names).require(connection, steps);
        } catch (SQLException e) {
            throw new SchemaException("the tables of contact books could not be made", e);
        }
    }

    private void validate() {
        try (Connection connection = source.getConnection()) {
            Database database = database(connection);
            List<SchemaScripts.Step> steps = new SchemaScripts(database, names).steps();
            if (!new SchemaShape(database, names).exists(connection, VERSION)) {
                throw new SchemaException(
                        "this database has no tables of contact books called "
                                + names.table("...")
                                + "; apply CREATE_OR_UPGRADE, or run the exported statements");
            }
            Map<String, String> applied = applied(connection);
            requireKnown(steps, applied);
            for (SchemaScripts.Step step : steps) {
                if (!applied.containsKey(place(step))) {
                    throw new SchemaException(
                            "the schema is older than the library, which needs "
                                    + step
                                    + "; apply CREATE_OR_UPGRADE");
                }
            }
            new SchemaShape(database, names).require(connection, steps);
        } catch (SQLException e) {
            throw new SchemaException("the tables of contact books could not be checked", e);
        }
    }

    private static void requireKnown(List<SchemaScripts.Step> steps, Map<String, String> applied) {
        Map<String, String> rest = new HashMap<>(applied);
        for (SchemaScripts.Step step : steps) {
            String checksum = rest.remove(place(step));
            if (checksum != null && !checksum.equals(step.checksum())) {
                throw new SchemaException(
                        step
                                + " is not the one that was run on this database, which is one of"
                                + " another library or of other table names");
            }
        }
        if (!rest.isEmpty()) {
            throw new SchemaException(
                    "the schema is newer than the library; use the library that made it, or a"
                            + " newer one");
        }
    }

    private Map<String, String> applied(Connection connection) throws SQLException {
        Map<String, String> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select version, step, checksum from " + names.table(VERSION))) {
            while (rows.next()) {
                applied.put(rows.getInt(1) + "." + rows.getInt(2), rows.getString(3));
            }
        }
        return applied;
    }

    private static String place(SchemaScripts.Step step) {
        return step.version() + "." + step.number();
    }

    private void record(Connection connection, SchemaScripts.Step step) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into "
                                + names.table(VERSION)
                                + " (version, step, checksum) values (?, ?, ?)")) {
            insert.setInt(1, step.version());
            insert.setInt(2, step.number());
            insert.setString(3, step.checksum());
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            // on H2, where nothing keeps other processes waiting, one has run the same just now
            if (!step.checksum().equals(applied(connection).get(place(step)))) {
                throw e;
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Database database(Connection connection) throws SQLException {
        return Database.ofProduct(connection.getMetaData().getDatabaseProductName());
    }
}
