package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.jpa.matrix.Views;
import org.junit.jupiter.api.Tag;

@Tag("server")
class MariaDbViewTest extends Views {

    MariaDbViewTest() {
        super(TestDatabase.MARIADB);
    }
}
