package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Deadlocks;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbDeadlocksTest extends Deadlocks {

    MariaDbDeadlocksTest() {
        super(TestDatabase.MARIADB);
    }
}
