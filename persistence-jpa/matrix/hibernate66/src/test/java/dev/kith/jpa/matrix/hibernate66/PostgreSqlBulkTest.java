package dev.kith.jpa.matrix.hibernate66;

import dev.kith.jpa.matrix.BulkWrites;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class PostgreSqlBulkTest extends BulkWrites {

    PostgreSqlBulkTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
