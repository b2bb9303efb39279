package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.SchemaException;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.TableNames;
import dev.kith.jpa.matrix.FaultySource.Fault;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A node that dies between any two steps of making the tables, on one database. */
public abstract class SchemaKills {

    private static final TableNames NAMES = TableNames.standard().withPrefix("dying_");
    private static final int MOST_STEPS = 1_000;

    private final Tables tables;
    private final FaultySource faulty;
    private final TestDatabase database;
    private final JpaSchema dying;
    private final JpaSchema schema;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected SchemaKills(TestDatabase database) {
        this.database = database;
        tables = new Tables(database.source());
        faulty = new FaultySource(database.source());
        dying = JpaSchema.in(faulty.source(), NAMES);
        schema = JpaSchema.in(database.source(), NAMES);
    }

    /** Takes out what an earlier test has made. */
    @BeforeEach
    @AfterEach
    final void drop() {
        Schemas.drop(tables, NAMES.prefix());
    }

    /**
     * Each run dies one step later than the one before: before a statement, after it and before it
     * is recorded, or after that. The next run goes on from there.
     */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void the_next_run_goes_on_wherever_the_last_one_died() throws SQLException {
        int deaths = dies(Fault.BROKEN, 1) ? 1 : 0;
        deaths += dies(Fault.UNHEARD, 1) ? 1 : 0;
        boolean unfinished = true;
        while (unfinished) {
            assertThat(deaths).as("deaths before the tables were made").isLessThan(MOST_STEPS);
            // the first that is written in a run is the table of versions, if it is not there
            unfinished = dies(Fault.BROKEN, 2);
            if (unfinished) {
                assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                        .isInstanceOf(SchemaException.class);
                assertThat(dies(Fault.UNHEARD, 2)).isTrue();
                assertThat(dies(Fault.UNHEARD, 3)).isTrue();
                deaths += 3;
            }
        }
        assertThat(deaths).isGreaterThan(3 * (Schemas.TABLES.size() + Schemas.VIEWS.size()));
        schema.apply(SchemaMode.VALIDATE);
        List<String> made = described();
        assertThat(faulty.open()).isZero();

        drop();
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        assertThat(made).isEqualTo(described());
    }

    /** Whether making the tables died at the k-th statement that writes. */
    private boolean dies(Fault fault, int k) {
        faulty.fail(
                fault,
                k,
                call ->
                        call.method().startsWith("execute")
                                && !call.sql().startsWith("select")
                                && !call.sql().isEmpty());
        try {
            dying.apply(SchemaMode.CREATE_OR_UPGRADE);
            return false;
        } catch (SchemaException e) {
            assertThat(faulty.failed()).as("what failed: %s", e).isNotNull();
            return true;
        } finally {
            faulty.heal();
        }
    }

    /** The columns and indexes of the tables and views, and what the scripts put into them. */
    private List<String> described() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            for (String name :
                    Stream.of(Schemas.TABLES, Schemas.VIEWS).flatMap(List::stream).toList()) {
                String table = NAMES.prefix() + name;
                String stored =
                        data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
                try (ResultSet found =
                        data.getColumns(
                                connection.getCatalog(), connection.getSchema(), stored, null)) {
                    while (found.next()) {
                        all.add(
                                name
                                        + " "
                                        + found.getString("COLUMN_NAME")
                                        + " "
                                        + found.getString("TYPE_NAME")
                                        + " "
                                        + found.getInt("COLUMN_SIZE")
                                        + " "
                                        + found.getInt("NULLABLE"));
                    }
                }
                try (ResultSet found =
                        data.getIndexInfo(
                                connection.getCatalog(),
                                connection.getSchema(),
                                stored,
                                false,
                                true)) {
                    while (found.next()) {
                        all.add(
                                name
                                        + " is indexed by "
                                        + found.getShort("ORDINAL_POSITION")
                                        + " "
                                        + found.getString("COLUMN_NAME")
                                        + " "
                                        + found.getBoolean("NON_UNIQUE"));
                    }
                }
            }
        }
        all.addAll(tables.texts("select count(*) from dying_guard"));
        all.addAll(tables.texts("select version, step, checksum from dying_schema_version"));
        all.sort(null);
        return all;
    }
}
