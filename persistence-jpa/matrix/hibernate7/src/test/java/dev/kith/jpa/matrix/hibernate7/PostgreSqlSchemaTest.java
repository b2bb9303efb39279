package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Schemas;
import dev.kith.jpa.matrix.TestDatabase;

class PostgreSqlSchemaTest extends Schemas {

    PostgreSqlSchemaTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
