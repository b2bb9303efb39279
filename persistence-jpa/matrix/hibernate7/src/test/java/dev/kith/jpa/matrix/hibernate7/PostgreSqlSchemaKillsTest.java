package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.SchemaKills;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlSchemaKillsTest extends SchemaKills {

    PostgreSqlSchemaKillsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
