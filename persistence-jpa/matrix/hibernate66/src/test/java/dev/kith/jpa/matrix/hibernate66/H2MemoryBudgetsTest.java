package dev.kith.jpa.matrix.hibernate66;

import dev.kith.jpa.matrix.Budgets;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class H2MemoryBudgetsTest extends Budgets {

    H2MemoryBudgetsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
