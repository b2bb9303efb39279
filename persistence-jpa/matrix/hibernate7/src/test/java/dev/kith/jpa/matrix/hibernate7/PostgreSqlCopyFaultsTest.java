package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.crash.CopyFaults;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class PostgreSqlCopyFaultsTest extends CopyFaults {}
