package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.DatabaseErrors;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryErrorsTest extends DatabaseErrors {

    H2MemoryErrorsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
