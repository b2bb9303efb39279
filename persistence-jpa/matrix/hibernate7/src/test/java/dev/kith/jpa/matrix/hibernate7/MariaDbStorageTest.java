package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.StorageContracts;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbStorageTest extends StorageContracts {

    MariaDbStorageTest() {
        super(TestDatabase.MARIADB);
    }
}
