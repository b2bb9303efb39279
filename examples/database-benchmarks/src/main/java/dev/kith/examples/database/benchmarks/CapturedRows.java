package dev.kith.examples.database.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The rows that the library has written, to be written again by hand: in units of as many contacts,
 * with nothing but the driver.
 */
final class CapturedRows {

    /** The column that names the contact to which a row belongs. */
    private static final Map<String, String> OWNER =
            Map.of(
                    "kith_contact", "id",
                    "kith_contact_key", "contact",
                    "kith_contact_token", "contact",
                    "kith_change", "subject");

    private final List<Map<String, List<@Nullable Object[]>>> units;
    private final Map<String, List<String>> columns;

    private CapturedRows(
            List<Map<String, List<@Nullable Object[]>>> units, Map<String, List<String>> columns) {
        this.units = units;
        this.columns = columns;
    }

    /** Reads what is there. */
    static CapturedRows of(DataSource source, int unitSize) throws SQLException {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<Map<String, List<@Nullable Object[]>>> units = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : Server.TABLES) {
                List<@Nullable Object[]> rows = new ArrayList<>();
                columns.put(table, new ArrayList<>());
                int owner = read(statement, table, columns.getOrDefault(table, List.of()), rows);
                rows.sort(Comparator.comparing(row -> hex(row[owner])));
                for (@Nullable Object[] row : rows) {
                    int place = places.computeIfAbsent(hex(row[owner]), id -> places.size());
                    while (units.size() <= place / unitSize) {
                        units.add(new LinkedHashMap<>());
                    }
                    units.get(place / unitSize)
                            .computeIfAbsent(table, first -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return new CapturedRows(units, columns);
    }

    private static int read(
            Statement statement, String table, List<String> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
            int count = found.getMetaData().getColumnCount();
            for (int i = 1; i <= count; i++) {
                columns.add(found.getMetaData().getColumnName(i));
            }
            while (found.next()) {
                @Nullable Object[] row = new Object[count];
                for (int i = 0; i < count; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return columns.indexOf(OWNER.get(table));
    }

    private static String hex(@Nullable Object id) {
        return id instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(id);
    }

    int size() {
        return units.stream().flatMap(unit -> unit.values().stream()).mapToInt(List::size).sum();
    }

    /** Writes them by batches, a transaction for each unit. */
    void insert(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (Map<String, List<@Nullable Object[]>> unit : units) {
                for (Map.Entry<String, List<@Nullable Object[]>> table : unit.entrySet()) {
                    insert(connection, table.getKey(), table.getValue());
                }
                connection.commit();
            }
        }
    }

    private void insert(Connection connection, String table, List<@Nullable Object[]> rows)
            throws SQLException {
        List<String> names = columns.getOrDefault(table, List.of());
        String statement =
                "insert into "
                        + table
                        + " ("
                        + String.join(", ", names)
                        + ") values (?"
                        + ", ?".repeat(names.size() - 1)
                        + ")";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == 1_000) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    /** Copies them in the text format, a transaction for each unit. */
    void copy(DataSource source) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            PGConnection server = connection.unwrap(PGConnection.class);
            for (Map<String, List<@Nullable Object[]>> unit : units) {
                for (Map.Entry<String, List<@Nullable Object[]>> table : unit.entrySet()) {
                    ByteArrayOutputStream text = new ByteArrayOutputStream();
                    table.getValue().forEach(row -> write(text, row));
                    String names =
                            String.join(", ", columns.getOrDefault(table.getKey(), List.of()));
                    server.getCopyAPI()
                            .copyIn(
                                    "copy " + table.getKey() + " (" + names + ") from stdin",
                                    new ByteArrayInputStream(text.toByteArray()));
                }
                connection.commit();
            }
        }
    }

    private static void write(OutputStream text, @Nullable Object[] row) {
        StringBuilder line = new StringBuilder();
        for (Object cell : row) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            if (cell == null) {
                line.append("\\N");
            } else if (cell instanceof byte[] bytes) {
                line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else {
                line.append(
                        String.valueOf(cell)
                                .replace("\\", "\\\\")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r")
                                .replace("\t", "\\t"));
            }
        }
        try {
            text.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
