package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.JoinedTransactions;
import dev.kith.jpa.matrix.TestDatabase;

class H2MemoryTransactionsTest extends JoinedTransactions {

    H2MemoryTransactionsTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
