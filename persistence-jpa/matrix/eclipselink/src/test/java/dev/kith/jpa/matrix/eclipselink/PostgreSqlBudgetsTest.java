package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.Budgets;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class PostgreSqlBudgetsTest extends Budgets {

    PostgreSqlBudgetsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
