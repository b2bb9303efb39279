package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Faults;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class PostgreSqlFaultsTest extends Faults {

    PostgreSqlFaultsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
