package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaException;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.TableNames;
import dev.kith.store.StorageException;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How tables are made and checked, on one database, beside those of the contracts. */
public abstract class Schemas {

    private static final TableNames NAMES = TableNames.standard().withPrefix("crm_");

    /** All tables of a schema. */
    static final List<String> TABLES =
            Stream.concat(Tables.WRITTEN.stream(), Stream.of("guard", "schema_version")).toList();

    /** All views of a schema. */
    static final List<String> VIEWS =
            List.of("contact_view", "email_view", "phone_view", "label_view", "change_view");

    private final TestDatabase database;
    private final Tables tables;
    private final JpaSchema schema;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Schemas(TestDatabase database) {
        this.database = database;
        tables = new Tables(database.source());
        schema = JpaSchema.in(database.source(), NAMES);
    }

    /** Takes out what an earlier test has made. */
    @BeforeEach
    @AfterEach
    final void drop() {
        drop(tables, NAMES.prefix());
    }

    /** Takes out the views and the tables of a prefix. */
    static void drop(Tables tables, String prefix) {
        VIEWS.forEach(view -> tables.run("drop view if exists " + prefix + view));
        TABLES.forEach(table -> tables.run("drop table if exists " + prefix + table));
    }

    /** Tables that were made fit, and making them again changes nothing. */
    @Test
    final void what_was_made_is_valid_and_can_be_made_again() {
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        schema.apply(SchemaMode.VALIDATE);
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        schema.apply(SchemaMode.VALIDATE);
    }

    /** An empty database is told apart from a broken one. */
    @Test
    final void an_empty_database_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("crm_")
                .hasMessageContaining("CREATE_OR_UPGRADE");
        schema.apply(SchemaMode.NONE);
    }

    /** Whoever forgot to make the tables is told so at the first use. */
    @Test
    final void a_storage_without_its_tables_says_what_to_do() {
        try (EntityManagerFactory factory = KithPersistenceUnit.over(database.source())) {
            ContactBook book =
                    Kith.builder()
                            .storage(JpaStorage.of(factory, NAMES))
                            .build()
                            .book(BookId.of("acme"));

            assertThatThrownBy(() -> book.contacts().list(PageRequest.first(1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("apply JpaSchema");
        }
    }

    /** The statements for a host's own tool make what validation takes. */
    @Test
    final void the_exported_statements_make_a_valid_schema() {
        for (String statement : JpaSchema.export(database.kind(), NAMES).split(";\n", -1)) {
            String sql = statement.replaceAll("(?m)^--.*$", "").strip();
            if (!sql.isEmpty()) {
                run(sql);
            }
        }

        schema.apply(SchemaMode.VALIDATE);
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
    }

    /** A node that died anywhere in between left a schema that the next one completes. */
    @Test
    final void a_schema_that_was_left_half_made_is_completed() {
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        // what ran last was not recorded, or not run
        run("delete from crm_schema_version where step > 4");
        run("drop table crm_command");

        assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                .isInstanceOf(SchemaException.class);
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        schema.apply(SchemaMode.VALIDATE);
    }

    /** A table that somebody removed is missed by name. */
    @Test
    final void a_missing_table_is_named() {
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        run("drop table crm_fact");

        assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("crm_fact");
    }

    /** A view that somebody removed is missed by name, and an upgrade does not hide it. */
    @Test
    final void a_missing_view_is_named() {
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        for (String view : VIEWS) {
            run("drop view crm_" + view);

            assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("crm_" + view);
            run("delete from crm_schema_version where version = 2");
            schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        }
        schema.apply(SchemaMode.VALIDATE);
    }

    /** An older library does not touch what a newer one has made. */
    @Test
    final void a_newer_schema_is_refused() {
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        run("insert into crm_schema_version (version, step, checksum) values (99, 1, 'x')");

        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.CREATE_OR_UPGRADE)) {
            assertThatThrownBy(() -> schema.apply(mode))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("newer");
        }
    }

    /** A statement that was changed after it ran is seen. */
    @Test
    final void another_statement_than_the_one_that_ran_is_refused() {
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        run("update crm_schema_version set checksum = 'x' where version = 1 and step = 2");

        assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("statement 2 of script 1");
    }

    /** Nodes that start at once make one schema. */
    @Test
    final void nodes_that_start_at_once_make_one_schema()
            throws ExecutionException, InterruptedException {
        int nodes = 4;
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            CountDownLatch ready = new CountDownLatch(nodes);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                running.add(
                        pool.submit(
                                () -> {
                                    ready.countDown();
                                    ready.await();
                                    schema.apply(SchemaMode.CREATE_OR_UPGRADE);
                                    return null;
                                }));
            }
            for (Future<?> node : running) {
                node.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThatCode(() -> schema.apply(SchemaMode.VALIDATE)).doesNotThrowAnyException();
    }

    private void run(String sql) {
        tables.run(sql);
    }
}
