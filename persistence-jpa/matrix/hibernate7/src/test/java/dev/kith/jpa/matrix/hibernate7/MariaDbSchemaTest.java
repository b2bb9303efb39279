package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.Schemas;
import dev.kith.jpa.matrix.TestDatabase;

class MariaDbSchemaTest extends Schemas {

    MariaDbSchemaTest() {
        super(TestDatabase.MARIADB);
    }
}
