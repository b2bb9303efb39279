package dev.kith.jpa;

import dev.kith.store.Guard;
import java.nio.ByteBuffer;

/** Exclusive locks to the end of a transaction, by rows of a table. */
final class Guards {

    /** How many rows the scripts of H2 and MariaDB make. */
    private static final int LANES = 65_536;

    private Guards() {}

    static void take(UnitStatements statements, String book, Guard guard) {
        String what = "take a guard of kind " + guard.kind();
        byte[] hash = KeyBytes.guard(book, guard);
        if (statements.database() == Database.POSTGRESQL) {
            insert(statements, what, book, hash);
        } else {
            lane(statements, what, hash);
        }
    }

    /**
     * Inserts a row, which waits for everybody else who has inserted the same, and takes it out
     * again at once: the lock stays to the transaction's end, and no row is left behind.
     */
    private static void insert(UnitStatements statements, String what, String book, byte[] hash) {
        statements.update(
                what, "insert into {guard} (book, guard_hash) values (?1, ?2)", book, hash);
        statements.update(
                what, "delete from {guard} where book = ?1 and guard_hash = ?2", book, hash);
    }

    /**
     * Locks one of a fixed number of rows, where units that wait for an insertion are a trouble: H2
     * does not see that they wait for each other, and MariaDB has them wait for what is next to it
     * too. So guards that differ hinder each other by a small chance.
     */
    private static void lane(UnitStatements statements, String what, byte[] hash) {
        int lane = Math.floorMod(ByteBuffer.wrap(hash).getInt(), LANES);
        statements.rows(what, "select g.lane from {guard} g where g.lane = ?1 for update", lane);
    }
}
