package dev.kith.testkit;

import dev.kith.store.Storage;
import java.util.function.UnaryOperator;

/**
 * A correct storage made wrong in one clause, to show that the contract sees it. Immutable.
 *
 * @param clause the clause that it breaks
 * @param deed what it does, for the name of a test
 * @param contract the contract that has the clause
 * @param sabotage wraps a correct storage
 */
public record Saboteur(
        String clause,
        String deed,
        Class<? extends StorageFixture> contract,
        UnaryOperator<Storage> sabotage) {

    /**
     * {@return a storage that breaks the clause}
     *
     * @param correct a correct storage, which is used by nobody else
     */
    public Storage sabotage(Storage correct) {
        return sabotage.apply(correct);
    }

    @Override
    public String toString() {
        return clause + ": " + deed;
    }
}
