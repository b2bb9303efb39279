package dev.kith.jpa.matrix.eclipselink;

import dev.kith.jpa.matrix.HostUnits;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class PostgreSqlHostUnitsTest extends HostUnits {

    PostgreSqlHostUnitsTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
