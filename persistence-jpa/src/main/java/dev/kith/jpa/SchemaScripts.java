package dev.kith.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The scripts of one database, in order. They lie under a path that no host's migration tool looks
 * at. A script is never changed once it was released.
 */
final class SchemaScripts {

    private static final List<String> NAMES = List.of("001_tables.sql", "002_views.sql");

    private final Database database;
    private final TableNames names;

    /**
     * One statement of a script.
     *
     * @param version the script's number
     * @param number the statement's number in the script, from 1 on
     * @param sql the statement, with the tables' names
     */
    record Step(int version, int number, String sql) {

        /** What the statement says, so that one that was changed afterwards is seen. */
        String checksum() {
            try {
                return HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(sql.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return "statement " + number + " of script " + version;
        }
    }

    SchemaScripts(Database database, TableNames names) {
        this.database = database;
        this.names = names;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int version = 1; version <= NAMES.size(); version++) {
            int number = 0;
            for (String statement : text(NAMES.get(version - 1)).split(";\n", -1)) {
                String sql = names.in(withoutComments(statement)).strip();
                if (!sql.isEmpty()) {
                    number++;
                    steps.add(new Step(version, number, sql));
                }
            }
        }
        return steps;
    }

    private String text(String name) {
        String path = "schema/" + database.folder() + "/" + name;
        try (InputStream in = SchemaScripts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the library's jar lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String statement) {
        StringBuilder kept = new StringBuilder(statement.length());
        statement
                .lines()
                .filter(line -> !line.startsWith("--"))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }
}
