package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.ComparedWithMemory;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbAnswersTest extends ComparedWithMemory {

    MariaDbAnswersTest() {
        super(TestDatabase.MARIADB);
    }
}
