package dev.kith.testkit;

import dev.kith.store.Storage;

/** What every contract asks of an adapter's test: a storage. */
public interface StorageFixture {

    /**
     * {@return the storage under test: empty when a test method starts, and the same one throughout
     * it}
     */
    Storage storage();
}
