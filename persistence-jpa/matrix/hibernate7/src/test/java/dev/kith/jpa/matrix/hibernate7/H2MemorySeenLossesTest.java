package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.jpa.matrix.crash.SeenLosses;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class H2MemorySeenLossesTest extends SeenLosses {

    H2MemorySeenLossesTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
