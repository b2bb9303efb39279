package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.StorageContracts;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryStorageTest extends StorageContracts {

    H2MemoryStorageTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
