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

    int update(String what, String statement, Object... parameters) {
        return dooming(() -> session.update(what, statement, parameters));
    }

    void insert(Object row) {
        dooming(
                () -> {
                    session.insert(row);
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
