package dev.kith.jpa.matrix.hibernate66;

import dev.kith.jpa.matrix.JoinedContracts;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class MariaDbJoinedContractsTest extends JoinedContracts {

    MariaDbJoinedContractsTest() {
        super(TestDatabase.MARIADB);
    }
}
