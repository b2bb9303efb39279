package dev.kith.jpa.matrix.hibernate66;

import dev.kith.jpa.matrix.BulkWrites;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class H2MemoryBulkTest extends BulkWrites {

    H2MemoryBulkTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
