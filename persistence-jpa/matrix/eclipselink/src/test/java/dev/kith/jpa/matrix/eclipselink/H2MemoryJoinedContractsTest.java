package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.JoinedContracts;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class H2MemoryJoinedContractsTest extends JoinedContracts {

    H2MemoryJoinedContractsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
