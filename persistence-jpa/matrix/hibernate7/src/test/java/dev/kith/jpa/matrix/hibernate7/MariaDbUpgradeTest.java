package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.jpa.matrix.Upgrades;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbUpgradeTest extends Upgrades {

    MariaDbUpgradeTest() {
        super(TestDatabase.MARIADB);
    }
}
