package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.jpa.matrix.Upgrades;

class H2MemoryUpgradeTest extends Upgrades {

    H2MemoryUpgradeTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
