package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.StorageContracts;
import dev.kith.jpa.matrix.TestDatabase;

class MariaDbStorageTest extends StorageContracts {

    MariaDbStorageTest() {
        super(TestDatabase.MARIADB);
    }
}
