package dev.kith.jpa;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The statements of one storage: the tables' names and what the database makes of them. */
final class Sql {

    private final TableNames names;
    private final Database database;
    private final ConcurrentMap<String, String> named = new ConcurrentHashMap<>();

    Sql(TableNames names, Database database) {
        this.names = names;
        this.database = database;
    }

    TableNames names() {
        return names;
    }

    Database database() {
        return database;
    }

    /** A statement with the tables' names in it. Statements are of a closed set of shapes. */
    String of(String statement) {
        return named.computeIfAbsent(statement, names::in);
    }

    /**
     * The condition that a row lies behind a place in an order by two columns. A row constructor
     * would keep some planners from the index.
     *
     * @param first the number of the first of three parameters: the place's first value, the same
     *     again, and its second one
     */
    static String behind(String column, String second, int first) {
        return " and "
                + column
                + " >= ?"
                + first
                + " and ("
                + column
                + " > ?"
                + (first + 1)
                + " or "
                + second
                + " > ?"
                + (first + 2)
                + ")";
    }
}
