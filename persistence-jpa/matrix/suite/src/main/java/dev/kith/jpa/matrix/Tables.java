package dev.kith.jpa.matrix;

import dev.kith.common.BookId;
import dev.kith.jpa.TableNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is in the tables of a database, whoever has written it. */
final class Tables {

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

    Tables(DataSource source) {
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
        run("truncate table host_customer");
    }

    /** What is committed of one book, as text. */
    List<String> rowsOf(BookId book) {
        List<String> rows = new ArrayList<>();
        for (String table : WRITTEN) {
            rows.addAll(
                    texts("select * from kith_" + table + " where book = '" + book.text() + "'"));
        }
        return rows;
    }

    /** The rows of a query as text, sorted. */
    List<String> texts(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object cell = found.getObject(i);
                    text.append(cell instanceof byte[] bytes ? hex(bytes) : found.getString(i));
                    text.append(';');
                }
                texts.add(text.toString());
            }
            texts.sort(null);
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("a query of the test fails", e);
        }
    }

    void run(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a statement of the test fails", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String name(TableNames names, String table) {
        return (names.schema().isEmpty() ? "" : names.schema() + ".") + names.prefix() + table;
    }
}
