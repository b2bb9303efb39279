package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.StorageContracts;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlStorageTest extends StorageContracts {

    PostgreSqlStorageTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
