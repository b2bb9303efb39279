package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Budgets;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryBudgetsTest extends Budgets {

    H2MemoryBudgetsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
