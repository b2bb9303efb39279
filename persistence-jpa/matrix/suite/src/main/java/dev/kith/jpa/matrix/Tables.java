package dev.kith.jpa.matrix;

import dev.kith.common.BookId;
import dev.kith.jpa.TableNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is in the tables of a database, whoever has written it. Any thread may use it. */
public final class Tables {

    /** The library's tables to which commands write rows. */
    static final List<String> WRITTEN =
            List.of(
                    "contact",
                    "contact_key",
                    "contact_token",
                    "aggregate",
                    "aggregate_key",
                    "fact",
                    "change",
                    "command",
                    "definitions");

    private final DataSource source;

    /**
     * The tables of a database.
     *
     * @param source connections to it
     */
    public Tables(DataSource source) {
        this.source = source;
    }

    /** What is committed in the library's tables and in the host's: the rows of each as text. */
    Map<String, List<String>> rows(TableNames names) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : WRITTEN) {
            rows.put(table, texts("select * from " + name(names, table)));
        }
        // tens of thousands of them, which never change, on two of the databases
        rows.put("guard", texts("select count(*) from " + name(names, "guard")));
        rows.put("customer", texts("select * from host_customer"));
        return rows;
    }

    /** Not by deletes: MariaDB keeps units waiting that insert beside rows just deleted. */
    void empty(TableNames names) {
        WRITTEN.forEach(table -> run("truncate table " + name(names, table)));
    }

    /**
     * {@return what is committed of one book, in the tables of the standard names: the rows as
     * text}
     *
     * @param book the book
     */
    public List<String> rowsOf(BookId book) {
        List<String> rows = new ArrayList<>();
        for (String table : WRITTEN) {
            rows.addAll(texts("select * from kith_" + table + " where book = ?", book.text()));
        }
        return rows;
    }

    /**
     * {@return the rows of a query as text, sorted: after each cell a semicolon, bytes as hex
     * digits}
     *
     * @param query the query
     * @param parameters what is bound to its question marks
     */
    public List<String> texts(String query, String... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    texts.add(text(found));
                }
            }
            texts.sort(null);
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("a query of the test fails", e);
        }
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object cell = row.getObject(i);
            text.append(
                            cell instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : row.getString(i))
                    .append(';');
        }
        return text.toString();
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @param sql the statement
     */
    public void run(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a statement of the test fails", e);
        }
    }

    static String name(TableNames names, String table) {
        return (names.schema().isEmpty() ? "" : names.schema() + ".") + names.prefix() + table;
    }
}
