package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class PostgreSqlTransactionsTest extends JoinedTransactions {

    PostgreSqlTransactionsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
