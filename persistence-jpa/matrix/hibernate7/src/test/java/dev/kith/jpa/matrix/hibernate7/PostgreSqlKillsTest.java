package dev.kith.jpa.matrix.hibernate7;

import dev.kith.jpa.matrix.crash.Kills;
import org.junit.jupiter.api.Tag;

@Tag("crash")
class PostgreSqlKillsTest extends Kills {}
