package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Deadlocks;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlDeadlocksTest extends Deadlocks {

    PostgreSqlDeadlocksTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
