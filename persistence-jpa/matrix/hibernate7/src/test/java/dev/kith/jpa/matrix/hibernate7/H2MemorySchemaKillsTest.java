package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.SchemaKills;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemorySchemaKillsTest extends SchemaKills {

    H2MemorySchemaKillsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
