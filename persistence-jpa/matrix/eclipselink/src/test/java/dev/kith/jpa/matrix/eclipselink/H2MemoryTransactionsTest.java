package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryTransactionsTest extends JoinedTransactions {

    H2MemoryTransactionsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
