package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlTransactionsTest extends JoinedTransactions {

    PostgreSqlTransactionsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
