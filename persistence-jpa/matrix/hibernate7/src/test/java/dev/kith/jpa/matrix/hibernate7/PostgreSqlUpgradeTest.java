package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.jpa.matrix.Upgrades;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlUpgradeTest extends Upgrades {

    PostgreSqlUpgradeTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
