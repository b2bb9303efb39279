package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.Budgets;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryBudgetsTest extends Budgets {

    H2MemoryBudgetsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
