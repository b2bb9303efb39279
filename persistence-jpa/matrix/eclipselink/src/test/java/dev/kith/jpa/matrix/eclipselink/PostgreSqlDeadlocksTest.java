package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.Deadlocks;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class PostgreSqlDeadlocksTest extends Deadlocks {

    PostgreSqlDeadlocksTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
