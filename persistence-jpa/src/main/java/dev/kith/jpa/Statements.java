package dev.kith.jpa;

import java.util.List;
import java.util.Optional;

/** Where statements that read go: a unit's transaction, or a short one of their own. */
interface Statements {

    /**
     * The rows of a query.
     *
     * @param what what is being done, as a message says it after "failed to": ids, never values
     */
    List<Object[]> rows(String what, String statement, Object... parameters);

    /**
     * The rows of a query that belong to somebody, such as those of one contact.
     *
     * @param owner whose rows they are; what waits to be written for others need not be there yet
     */
    default List<Object[]> rowsOf(
            Object owner, String what, String statement, Object... parameters) {
        return rows(what, statement, parameters);
    }

    /** The only row of a query, if it has one. */
    default Optional<Object[]> row(String what, String statement, Object... parameters) {
        return rows(what, statement, parameters).stream().findFirst();
    }
}
