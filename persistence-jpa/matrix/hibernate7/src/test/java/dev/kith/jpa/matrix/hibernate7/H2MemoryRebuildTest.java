package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Rebuilds;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryRebuildTest extends Rebuilds {

    H2MemoryRebuildTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
