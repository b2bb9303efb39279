package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Views;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryViewTest extends Views {

    H2MemoryViewTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
