package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Faults;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class MariaDbFaultsTest extends Faults {

    MariaDbFaultsTest() {
        super(TestDatabase.MARIADB);
    }
}
