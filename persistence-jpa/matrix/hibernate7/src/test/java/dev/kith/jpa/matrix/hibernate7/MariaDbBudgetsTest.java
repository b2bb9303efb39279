package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Budgets;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbBudgetsTest extends Budgets {

    MariaDbBudgetsTest() {
        super(TestDatabase.MARIADB);
    }
}
