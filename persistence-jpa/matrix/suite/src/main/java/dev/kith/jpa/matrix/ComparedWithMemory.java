package dev.kith.jpa.matrix;

import dev.kith.memory.InMemoryStorage;
import dev.kith.store.Storage;
import dev.kith.testkit.SameAnswersBehaviour;

/** Every answer of one database beside that of the storage in memory. */
public abstract class ComparedWithMemory implements SameAnswersBehaviour {

    private final Storage reference = new InMemoryStorage();
    private final Storage storage;

    /**
     * The comparison on a database.
     *
     * @param database the database
     */
    protected ComparedWithMemory(TestDatabase database) {
        storage = database.emptyStorage();
    }

    @Override
    public final Storage reference() {
        return reference;
    }

    @Override
    public final Storage storage() {
        return storage;
    }
}
