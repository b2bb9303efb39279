package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.BulkWrites;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlBulkTest extends BulkWrites {

    PostgreSqlBulkTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
