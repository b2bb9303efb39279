package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Schemas;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemorySchemaTest extends Schemas {

    H2MemorySchemaTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
