package dev.kith.jpa.matrix;

import dev.kith.jpa.Database;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.TableNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sample book as a version of the library has written it: its tables and their rows, as SQL of
 * one database. Once a version is released its file is never written again.
 */
public final class Fixture {

    /** How the tables in the files are called, so that they stand beside those of other tests. */
    static final TableNames NAMES = TableNames.standard().withPrefix("old_");

    private final Database database;

    Fixture(Database database) {
        this.database = database;
    }

    /**
     * Writes the files of the version that is built: {@code VERSION DIRECTORY}.
     *
     * @param args the version's number and where to write
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (TestDatabase each :
                List.of(TestDatabase.H2_MEMORY, TestDatabase.POSTGRESQL, TestDatabase.MARIADB)) {
            new SampleBook(each.emptyStorage()).fill();
            Fixture fixture = new Fixture(each.kind());
            Files.writeString(
                    Path.of(args[1], fixture.name(Integer.parseInt(args[0]))),
                    fixture.text(each),
                    StandardCharsets.UTF_8);
        }
        // the servers' threads would keep it
        System.exit(0);
    }

    /** The statements of a version's file, in order. */
    List<String> statements(int version) {
        String path = "fixtures/" + name(version);
        try (InputStream in = Fixture.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> statements = new ArrayList<>();
            for (String statement : text.split(";\n", -1)) {
                String sql = statement.replaceAll("(?m)^--.*$", "").strip();
                if (!sql.isEmpty()) {
                    statements.add(sql);
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(int version) {
        return "version-" + version + "-" + database.name().toLowerCase(Locale.ROOT) + ".sql";
    }

    private String text(TestDatabase source) {
        StringBuilder text = new StringBuilder(JpaSchema.export(database, NAMES));
        try (Connection connection = source.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : Tables.WRITTEN) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("select * from kith_" + table)) {
                    while (row.next()) {
                        rows.add(insert(table, row));
                    }
                }
                rows.sort(null);
                rows.forEach(row -> text.append(row).append(";\n"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be read", e);
        }
        return text.toString();
    }

    private String insert(String table, ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int column : IntStream.rangeClosed(1, columns).toArray()) {
            names.add(row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            values.add(literal(row, column));
        }
        return names.stream()
                .collect(
                        Collectors.joining(
                                ", ",
                                "insert into " + Tables.name(NAMES, table) + " (",
                                ") values (" + String.join(", ", values) + ")"));
    }

    private String literal(ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return "null";
        }
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                    bytes(HexFormat.of().formatHex(row.getBytes(column)));
            case Types.BIGINT, Types.INTEGER -> Long.toString(row.getLong(column));
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(column).toPlainString();
            case Types.BOOLEAN, Types.BIT, Types.TINYINT ->
                    Boolean.toString(row.getBoolean(column));
            default -> quoted(row.getString(column));
        };
    }

    private String bytes(String hex) {
        return database == Database.POSTGRESQL ? "'\\x" + hex + "'" : "x'" + hex + "'";
    }

    private String quoted(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        // a backslash is itself in the standard, and on MariaDB the beginning of something else
        return database == Database.MARIADB ? quoted.replace("\\", "\\\\") : quoted;
    }
}
