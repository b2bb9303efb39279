package dev.kith.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns that the scripts make, beside those that a database has. */
final class SchemaShape {

    private static final Pattern TABLE =
            Pattern.compile("create table if not exists (\\S+) \\((.*)\\)[^)]*", Pattern.DOTALL);

    private static final Pattern VIEW =
            Pattern.compile("create or replace .*?view (\\S+) as\\s.*", Pattern.DOTALL);

    private static final Pattern COLUMN =
            Pattern.compile(
                    "([a-z_]+) ([a-z]+(?: large object)?)(?:\\((\\d+)[^)]*\\))?"
                            + "(?: character set \\S+)?(?: collate \"?(\\w+)\"?)?( not null.*)?");

    /** What the databases call the same type. */
    private static final Map<String, String> SAME_TYPES =
            Map.of(
                    "character varying", "varchar",
                    "binary varying", "varbinary",
                    "int", "integer",
                    "decimal", "numeric",
                    "tinyint", "boolean");

    /** The types of which a shorter one would not take what a longer one does. */
    private static final Set<String> BOUNDED = Set.of("varchar", "varbinary", "binary");

    private static final String COLUMNS =
            "select c.column_name, c.data_type, c.character_maximum_length, c.is_nullable,"
                    + " c.collation_name from information_schema.columns c where c.table_schema = ?"
                    + " and c.table_name = ?";

    private final Database database;
    private final TableNames names;

    SchemaShape(Database database, TableNames names) {
        this.database = database;
        this.names = names;
    }

    /**
     * A column.
     *
     * @param length how many characters or bytes it takes, 0 if that is not said
     * @param collation how its texts are compared, or null if that does not matter
     */
    private record Column(String type, long length, boolean nullable, @Nullable String collation) {

        /** What is wrong with a column that should be this one, or null. */
        @Nullable String fault(Column there) {
            if (!type.equals(there.type)) {
                return "is of type " + there.type + " and not " + type;
            }
            if (BOUNDED.contains(type) && there.length < length) {
                return "takes " + there.length + " and not " + length;
            }
            if (nullable != there.nullable) {
                return there.nullable ? "may be null" : "may not be null";
            }
            if (collation != null && !collation.equals(there.collation)) {
                return "is compared by collation " + there.collation + " and not " + collation;
            }
            return null;
        }
    }

    /**
     * Refuses tables that are not those of the scripts, and a database without a view of theirs.
     */
    void require(Connection connection, List<SchemaScripts.Step> steps) throws SQLException {
        for (SchemaScripts.Step step : steps) {
            Matcher table = TABLE.matcher(step.sql());
            if (table.matches()) {
                String name = table.group(1);
                Map<String, Column> there = there(connection, name);
                if (there.isEmpty()) {
                    throw new SchemaException("table " + name + " is missing; somebody removed it");
                }
                require(name, wanted(table.group(2)), there);
            }
            Matcher view = VIEW.matcher(step.sql());
            if (view.matches() && there(connection, view.group(1)).isEmpty()) {
                throw new SchemaException(
                        "view " + view.group(1) + " is missing; somebody removed it");
            }
        }
    }

    private static void require(
            String table, Map<String, Column> wanted, Map<String, Column> there) {
        wanted.forEach(
                (name, column) -> {
                    Column found = there.get(name);
                    String fault = found == null ? "is missing" : column.fault(found);
                    if (fault != null) {
                        throw changed(table, name, fault);
                    }
                });
        for (String name : there.keySet()) {
            if (!wanted.containsKey(name)) {
                throw changed(table, name, "is not one of the library's");
            }
        }
    }

    private static SchemaException changed(String table, String column, String fault) {
        return new SchemaException(
                "column "
                        + column
                        + " of table "
                        + table
                        + " "
                        + fault
                        + "; somebody else changed or made it");
    }

    private Map<String, Column> wanted(String body) {
        Map<String, Column> columns = new LinkedHashMap<>();
        body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("primary key"))
                .forEach(
                        line -> {
                            Matcher column =
                                    COLUMN.matcher(
                                            line.endsWith(",")
                                                    ? line.substring(0, line.length() - 1)
                                                    : line);
                            if (!column.matches()) {
                                throw new IllegalStateException("a script says " + line);
                            }
                            columns.put(column.group(1), wanted(column));
                        });
        return columns;
    }

    private Column wanted(Matcher column) {
        String type = canonical(column.group(2));
        String length = column.group(3);
        // H2 has one collation for all of a database, and a column says when there is none
        String collation =
                database == Database.H2 && type.equals("varchar") ? "OFF" : column.group(4);
        return new Column(
                type,
                length == null ? 0 : Long.parseLong(length),
                column.group(5) == null,
                collation);
    }

    /** The columns of a table as the database says it; none if there is no such table. */
    Map<String, Column> there(Connection connection, String table) throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema(connection));
            statement.setString(2, stored(connection, table.substring(table.indexOf('.') + 1)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(
                            rows.getString(1).toLowerCase(Locale.ROOT),
                            new Column(
                                    canonical(rows.getString(2)),
                                    rows.getLong(3),
                                    rows.getString(4).equals("YES"),
                                    rows.getString(5)));
                }
            }
        }
        return columns;
    }

    boolean exists(Connection connection, String table) throws SQLException {
        return !there(connection, names.table(table)).isEmpty();
    }

    private static String canonical(String type) {
        String small = type.toLowerCase(Locale.ROOT);
        return SAME_TYPES.getOrDefault(small, small);
    }

    /** MariaDB has databases where others have schemas, and its driver calls them catalogs. */
    private String schema(Connection connection) throws SQLException {
        boolean own = names.schema().isEmpty();
        return switch (database) {
            case MARIADB -> own ? connection.getCatalog() : names.schema();
            case H2, POSTGRESQL ->
                    own ? connection.getSchema() : stored(connection, names.schema());
        };
    }

    private String stored(Connection connection, String name) throws SQLException {
        if (database == Database.MARIADB) {
            return name;
        }
        DatabaseMetaData data = connection.getMetaData();
        return data.storesUpperCaseIdentifiers()
                ? name.toUpperCase(Locale.ROOT)
                : name.toLowerCase(Locale.ROOT);
    }
}
