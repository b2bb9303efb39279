package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;

/** A way on which rows go to the database, within the entity manager's transaction. */
interface RowPath {

    /**
     * Inserts rows, in any order.
     *
     * @param own whether nobody but the library uses the entity manager
     */
    void insert(EntityManager em, List<Object> rows, boolean own) throws SQLException;
}
