package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class MariaDbTransactionsTest extends JoinedTransactions {

    MariaDbTransactionsTest() {
        super(TestDatabase.MARIADB);
    }
}
