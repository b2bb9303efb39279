package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Rebuilds;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbRebuildTest extends Rebuilds {

    MariaDbRebuildTest() {
        super(TestDatabase.MARIADB);
    }
}
