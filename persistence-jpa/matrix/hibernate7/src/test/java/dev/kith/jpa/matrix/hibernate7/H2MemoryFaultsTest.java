package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Faults;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class H2MemoryFaultsTest extends Faults {

    H2MemoryFaultsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
