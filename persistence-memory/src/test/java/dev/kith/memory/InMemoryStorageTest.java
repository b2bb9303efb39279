package dev.kith.memory;

import dev.kith.store.Storage;
import dev.kith.testkit.AggregateStoreContract;
import dev.kith.testkit.AggregateViewContract;
import dev.kith.testkit.BookContract;
import dev.kith.testkit.ChangeStoreContract;
import dev.kith.testkit.ChangeViewContract;
import dev.kith.testkit.CommandStoreContract;
import dev.kith.testkit.ContactStoreContract;
import dev.kith.testkit.ContactViewContract;
import dev.kith.testkit.FactStoreContract;
import dev.kith.testkit.FactViewContract;
import dev.kith.testkit.StorageContract;
import dev.kith.testkit.StorageUnitContract;

// tag::contracts[]
class InMemoryStorageTest
        implements StorageContract,
                StorageUnitContract,
                ContactViewContract,
                ContactStoreContract,
                FactViewContract,
                FactStoreContract,
                AggregateViewContract,
                AggregateStoreContract,
                CommandStoreContract,
                ChangeViewContract,
                ChangeStoreContract,
                BookContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}
// end::contracts[]
