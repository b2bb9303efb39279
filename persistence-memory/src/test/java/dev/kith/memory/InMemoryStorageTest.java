package dev.kith.memory;

import dev.kith.store.Storage;
import dev.kith.testkit.AdapterContracts;

// tag::contracts[]
class InMemoryStorageTest implements AdapterContracts {

    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}
// end::contracts[]
