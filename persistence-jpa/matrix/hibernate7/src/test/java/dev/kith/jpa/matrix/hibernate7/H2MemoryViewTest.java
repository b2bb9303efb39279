package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.jpa.matrix.Views;

class H2MemoryViewTest extends Views {

    H2MemoryViewTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
