package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.HostUnits;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryHostUnitsTest extends HostUnits {

    H2MemoryHostUnitsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
