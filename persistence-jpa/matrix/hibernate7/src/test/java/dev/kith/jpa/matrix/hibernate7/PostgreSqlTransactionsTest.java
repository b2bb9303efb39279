package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;

class PostgreSqlTransactionsTest extends JoinedTransactions {

    PostgreSqlTransactionsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
