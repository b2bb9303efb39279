package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.ComparedWithMemory;
import dev.kith.jpa.matrix.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgreSqlAnswersTest extends ComparedWithMemory {

    PostgreSqlAnswersTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
