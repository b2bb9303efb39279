package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.JoinedContracts;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryJoinedContractsTest extends JoinedContracts {

    H2MemoryJoinedContractsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
