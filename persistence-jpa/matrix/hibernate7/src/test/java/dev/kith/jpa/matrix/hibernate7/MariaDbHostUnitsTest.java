package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.HostUnits;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbHostUnitsTest extends HostUnits {

    MariaDbHostUnitsTest() {
        super(TestDatabase.MARIADB);
    }
}
