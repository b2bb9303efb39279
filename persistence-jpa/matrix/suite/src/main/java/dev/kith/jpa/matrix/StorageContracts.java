package dev.kith.jpa.matrix;

import dev.kith.common.BookId;
import dev.kith.store.Storage;
import dev.kith.testkit.AdapterContracts;
import java.util.List;

/** Every contract on one database. */
public abstract class StorageContracts implements AdapterContracts {

    private final TestDatabase database;
    private final Storage storage;

    /**
     * The contracts on a database.
     *
     * @param database the database
     */
    protected StorageContracts(TestDatabase database) {
        this(database, database.emptyStorage());
    }

    /**
     * The contracts on a storage.
     *
     * @param database where it keeps its rows
     * @param storage the storage, which is empty
     */
    protected StorageContracts(TestDatabase database, Storage storage) {
        this.database = database;
        this.storage = storage;
    }

    @Override
    public final Storage storage() {
        return storage;
    }

    @Override
    public final List<String> kept(BookId book) {
        return new Tables(database.source()).rowsOf(book);
    }
}
