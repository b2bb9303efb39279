package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.BulkWrites;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryBulkTest extends BulkWrites {

    H2MemoryBulkTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
