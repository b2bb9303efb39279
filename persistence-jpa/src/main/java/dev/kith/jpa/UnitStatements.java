package dev.kith.jpa;

import dev.kith.common.ConflictException;
import dev.kith.store.StorageException;
import java.util.List;
import java.util.function.Supplier;

/** The statements of a unit. Who was refused by the database and goes on all the same is doomed. */
final class UnitStatements implements Statements {

    private final JpaUnit unit;
    private final SqlSession session;

    UnitStatements(JpaUnit unit, SqlSession session) {
        this.unit = unit;
        this.session = session;
    }

    Database database() {
        return session.sql().database();
    }

    @Override
    public List<Object[]> rows(String what, String statement, Object... parameters) {
        return dooming(() -> session.rows(what, statement, parameters));
    }

    @Override
    public List<Object[]> rowsOf(
            Object owner, String what, String statement, Object... parameters) {
        return dooming(() -> session.rowsOf(owner, what, statement, parameters));
    }

    int updateOf(Object owner, String what, String statement, Object... parameters) {
        return dooming(() -> session.updateOf(owner, what, statement, parameters));
    }

    int update(String what, String statement, Object... parameters) {
        return dooming(() -> session.update(what, statement, parameters));
    }

    void insert(Object row, Object owner) {
        dooming(
                () -> {
                    session.insert(row, owner);
                    return row;
                });
    }

    private <T> T dooming(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConflictException | StorageException e) {
            unit.doom(e);
            throw e;
        }
    }
}
