package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Deadlocks;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryDeadlocksTest extends Deadlocks {

    H2MemoryDeadlocksTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
