package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.SchemaKills;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbSchemaKillsTest extends SchemaKills {

    MariaDbSchemaKillsTest() {
        super(TestDatabase.MARIADB);
    }
}
