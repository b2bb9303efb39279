package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.ComparedWithMemory;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryAnswersTest extends ComparedWithMemory {

    H2MemoryAnswersTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
