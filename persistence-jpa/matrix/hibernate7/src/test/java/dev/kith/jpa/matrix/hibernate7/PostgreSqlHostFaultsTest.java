package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.HostFaults;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class PostgreSqlHostFaultsTest extends HostFaults {

    PostgreSqlHostFaultsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
