package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.HostUnits;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryHostUnitsTest extends HostUnits {

    H2MemoryHostUnitsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
