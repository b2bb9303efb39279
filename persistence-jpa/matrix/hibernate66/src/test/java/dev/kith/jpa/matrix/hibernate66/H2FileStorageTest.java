package dev.kith.jpa.matrix.hibernate66;

import dev.kith.jpa.matrix.StorageContracts;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class H2FileStorageTest extends StorageContracts {

    H2FileStorageTest() {
        super(TestDatabase.H2_FILE);
    }
}
