package dev.kith.jpa;

import dev.kith.store.Guard;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Exclusive locks to the end of a transaction, by rows of a table. */
final class Guards {

    /** How many rows the scripts of H2 and MariaDB make. */
    private static final int LANES = 65_536;

    private Guards() {}

    /**
     * Takes guards, in the order in which they are given or one that every unit has in common.
     *
     * @param guards at least one
     */
    static void take(UnitStatements statements, String book, Collection<Guard> guards) {
        String what = "take guards of kind " + guards.iterator().next().kind();
        List<byte[]> hashes = guards.stream().map(each -> KeyBytes.guard(book, each)).toList();
        if (statements.database() != Database.POSTGRESQL) {
            lanes(statements, what, hashes);
        } else if (hashes.size() == 1) {
            insert(statements, what, book, hashes.get(0));
        } else {
            insertAll(statements, what, book, hashes);
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

    /** The same with rows in their order, which go out as one text, however many they are. */
    private static void insertAll(
            UnitStatements statements, String what, String book, List<byte[]> hashes) {
        String words =
                hashes.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
        statements.update(
                what,
                "insert into {guard} (book, guard_hash) select ?1, decode(g.word, 'hex') from"
                    + " unnest(string_to_array(?2, ' ')) with ordinality as g (word, place) order"
                    + " by g.place",
                book,
                words);
        statements.update(
                what,
                "delete from {guard} where book = ?1 and guard_hash = any (array(select"
                        + " decode(g.word, 'hex')"
                        + " from unnest(string_to_array(?2, ' ')) as g (word)))",
                book,
                words);
    }

    /**
     * Locks some of a fixed number of rows, where units that wait for an insertion are a trouble:
     * H2 does not see that they wait for each other, and MariaDB has them wait for what is next to
     * it too. So guards that differ hinder each other by a small chance. Everybody locks the lower
     * rows first.
     */
    private static void lanes(UnitStatements statements, String what, List<byte[]> hashes) {
        Set<Integer> lanes = new TreeSet<>();
        hashes.forEach(hash -> lanes.add(Math.floorMod(ByteBuffer.wrap(hash).getInt(), LANES)));
        for (ValueList some : ValueList.of(lanes)) {
            statements.rows(
                    what,
                    "select g.lane from {guard} g where g.lane in "
                            + some.placeholders(1)
                            + " order by g.lane for update",
                    some.behind());
        }
    }
}
