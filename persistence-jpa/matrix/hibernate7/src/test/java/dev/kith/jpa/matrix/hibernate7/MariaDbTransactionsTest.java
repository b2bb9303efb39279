package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbTransactionsTest extends JoinedTransactions {

    MariaDbTransactionsTest() {
        super(TestDatabase.MARIADB);
    }
}
