package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.DatabaseErrors;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("matrix")
class MariaDbErrorsTest extends DatabaseErrors {

    MariaDbErrorsTest() {
        super(TestDatabase.MARIADB);
    }
}
