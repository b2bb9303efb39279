package dev.kith.jpa;

import dev.kith.store.Guard;
import java.nio.ByteBuffer;

/** Exclusive locks to the end of a transaction, by rows of a table. */
final class Guards {

    /** How many rows H2's schema script makes. */
    private static final int LANES = 16_384;

    private static final String DELETE =
            "delete from {guard} where book = ?1 and guard_hash = ?2";

    private Guards() {}

    static void take(UnitStatements statements, String book, Guard guard) {
        String what = "take a guard of kind " + guard.kind();
        byte[] hash = KeyBytes.guard(book, guard);
        switch (statements.database()) {
            case H2 -> lane(statements, what, hash);
            case POSTGRESQL ->
                    insert(
                            statements,
                            what,
                            "insert into {guard} (book, guard_hash) values (?1, ?2)",
                            book,
                            hash);
            case MARIADB ->
                    // an ordinary insert waits with a shared lock, and two that wait are stuck
                    insert(
                            statements,
                            what,
                            "insert into {guard} (book, guard_hash) values (?1, ?2)"
                                    + " on duplicate key update guard_hash = guard_hash",
                            book,
                            hash);
        }
    }

    /**
     * Inserts a row, which waits for everybody else who has inserted the same, and takes it out
     * again at once: the lock stays to the transaction's end, and no row is left behind.
     */
    private static void insert(
            UnitStatements statements, String what, String insert, String book, byte[] hash) {
        statements.update(what, insert, book, hash);
        statements.update(what, DELETE, book, hash);
    }

    /**
     * Locks one of a fixed number of rows. H2 sees that units wait for each other only where they
     * wait for rows that are committed; so guards that differ hinder each other by a small chance.
     */
    private static void lane(UnitStatements statements, String what, byte[] hash) {
        int lane = Integer.remainderUnsigned(ByteBuffer.wrap(hash).getInt(), LANES);
        statements.rows(
                what, "select g.lane from {guard} g where g.lane = ?1 for update", lane);
    }
}
