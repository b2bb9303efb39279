package dev.kith.jpa.matrix.hibernate66;

import dev.kith.jpa.matrix.HostUnits;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class MariaDbHostUnitsTest extends HostUnits {

    MariaDbHostUnitsTest() {
        super(TestDatabase.MARIADB);
    }
}
