package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Schemas;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlSchemaTest extends Schemas {

    PostgreSqlSchemaTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
