package dev.kith.jpa;

import java.util.regex.Pattern;

/**
 * How the library's tables are called in the database. Immutable, safe for use by many threads.
 *
 * @param schema the schema that holds them, or an empty text for the connection's own
 * @param prefix what every name begins with
 */
public record TableNames(String schema, String prefix) {

    private static final Pattern SCHEMA = Pattern.compile("|[A-Za-z_][A-Za-z0-9_]{0,49}");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");
    private static final TableNames STANDARD = new TableNames("", "kith_");

    /**
     * Checks the names, which become part of statements.
     *
     * @param schema the schema that holds the tables
     * @param prefix what every name begins with
     * @throws IllegalArgumentException if the schema is not 1 to 50 ASCII letters, digits and
     *     underscores or empty, or the prefix not 1 to 20 small ones that begin with a letter
     */
    public TableNames {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "a schema's name is 1 to 50 ASCII letters, digits and underscores, or empty for"
                            + " the connection's own schema");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a table prefix is 1 to 20 small ASCII letters, digits and underscores, a"
                            + " letter first");
        }
    }

    /** {@return the names that begin with {@code kith_}, in the connection's own schema} */
    public static TableNames standard() {
        return STANDARD;
    }

    /**
     * {@return the same names with another prefix}
     *
     * @param other what every name begins with
     */
    public TableNames withPrefix(String other) {
        return new TableNames(schema, other);
    }

    /**
     * {@return the same names in a schema}
     *
     * @param other the schema
     */
    public TableNames inSchema(String other) {
        return new TableNames(other, prefix);
    }

    /** The whole name of a table, as a statement names it. */
    String table(String name) {
        return schema.isEmpty() ? prefix + name : schema + "." + prefix + name;
    }

    /** A statement in which tables stand in braces and indexes in brackets, with their names. */
    String in(String statement) {
        StringBuilder sql = new StringBuilder(statement.length() + 32);
        int from = 0;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (c == '{' || c == '[') {
                int close = statement.indexOf(c == '{' ? '}' : ']', i);
                String name = statement.substring(i + 1, close);
                // an index is in its table's schema without saying so
                sql.append(statement, from, i).append(c == '{' ? table(name) : prefix + name);
                from = close + 1;
                i = close;
            }
        }
        return sql.append(statement, from, statement.length()).toString();
    }
}
