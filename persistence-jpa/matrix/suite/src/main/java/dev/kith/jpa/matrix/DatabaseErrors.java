package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Person;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import dev.kith.jpa.Database;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaException;
import dev.kith.jpa.SchemaMode;
import dev.kith.store.StorageException;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told when a database is not as it should be, on one database. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class DatabaseErrors {

    private final Database kind;
    private final HikariDataSource source;
    private final Tables tables;
    private final JpaSchema schema;
    private final EntityManagerFactory factory;
    private final ContactBook book;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected DatabaseErrors(TestDatabase database) {
        kind = database.kind();
        source = database.space("kith_errors");
        tables = new Tables(source);
        Schemas.drop(tables, "kith_");
        schema = JpaSchema.in(source);
        schema.apply(SchemaMode.CREATE_OR_UPGRADE);
        factory = KithPersistenceUnit.over(source, Map.of("eclipselink.logging.level", "OFF"));
        book = Kith.builder().storage(JpaStorage.of(factory)).build().book(BookId.of("acme"));
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
        source.close();
    }

    private void add() {
        book.contacts().add(Person.named("Ada", "Lovelace").email("ada@engines.example"));
    }

    private static void isTold(ThrowingCallable call, String what) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(what)
                .satisfies(
                        e ->
                                assertThat(e.getMessage())
                                        .doesNotContain("Ada", "Lovelace", "engines"));
    }

    /** Whoever waits in vain for a connection learns that, for what is read and written. */
    @Test
    final void a_pool_without_connections_is_told() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < source.getMaximumPoolSize(); i++) {
                all.add(source.getConnection());
            }
            isTold(this::add, "pool");
            isTold(() -> book.contacts().list(PageRequest.first(1)), "pool");
            assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                    .isInstanceOf(SchemaException.class);
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        add();
    }

    /** A connection that may not write reads all the same. */
    @Test
    final void a_connection_that_may_not_write_is_told() {
        add();
        try (HikariDataSource reading = reading();
                EntityManagerFactory reader =
                        KithPersistenceUnit.over(
                                reading, Map.of("eclipselink.logging.level", "OFF"))) {
            ContactBook read =
                    Kith.builder().storage(JpaStorage.of(reader)).build().book(BookId.of("acme"));

            isTold(() -> read.contacts().add(Person.named("Ada", "Lovelace")), "read-only");
            assertThat(read.contacts().list(PageRequest.first(9)).items()).hasSize(1);
        }
    }

    /** Each in the way that the database has for it. */
    private HikariDataSource reading() {
        HikariConfig config = new HikariConfig();
        // what follows in H2's needs an administrator
        config.setJdbcUrl(source.getJdbcUrl().split(";", 2)[0]);
        config.setMaximumPoolSize(1);
        switch (kind) {
            case H2 -> {
                tables.run("create user if not exists reader password ''");
                tables.run("grant select on schema public to reader");
                config.setUsername("reader");
                config.setPassword("");
            }
            case POSTGRESQL ->
                    config.setConnectionInitSql(
                            "set session characteristics as transaction read only");
            case MARIADB -> config.setConnectionInitSql("set session transaction read only");
        }
        return new HikariDataSource(config);
    }

    /** A column that somebody made shorter. */
    @Test
    final void a_value_that_is_too_long_for_its_column_is_told() {
        // PostgreSQL changes no column that a view shows
        tables.run("drop view kith_contact_view");
        change("contact", "display_name", "varchar(3)", "utf8mb4_nopad_bin");

        isTold(this::add, "longer than its column");
        invalid("display_name", "takes 3");
    }

    /** What a newer library has written, and what no library has. */
    @Test
    final void a_document_that_cannot_be_read_is_told() {
        add();
        tables.run(
                "update kith_contact set document = replace(document, '\"version\":1',"
                        + " '\"version\":99')");
        assertThatThrownBy(() -> book.contacts().list(PageRequest.first(9)))
                .isInstanceOf(NewerFormException.class)
                .hasMessageContaining("99");

        tables.run("update kith_contact set document = 'Lovelace'");
        assertThatThrownBy(() -> book.contacts().list(PageRequest.first(9)))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageNotContaining("Lovelace");
    }

    /** A table that is gone is told while the storage is used, too. */
    @Test
    final void a_missing_table_is_told() {
        tables.run("drop table kith_contact_token");

        isTold(this::add, "apply JpaSchema");
        assertThatThrownBy(() -> schema.apply(SchemaMode.VALIDATE))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("kith_contact_token");
    }

    /** Columns that somebody else made in another way. */
    @Test
    final void a_column_of_another_type_is_refused() {
        change("contact", "key_version", "varchar(30)", "utf8mb4_nopad_bin");
        invalid("key_version", "type varchar");
    }

    /** What must be there may not be missing. */
    @Test
    final void a_column_that_may_be_null_is_refused() {
        tables.run(
                kind == Database.MARIADB
                        ? "alter table kith_fact modify value_type varchar(10) character set ascii"
                                + " collate ascii_nopad_bin null"
                        : "alter table kith_fact alter column value_type drop not null");
        invalid("value_type", "may be null");
    }

    /** Texts that are compared without case would make one key of two. */
    @Test
    final void a_column_of_another_collation_is_refused() {
        switch (kind) {
            case H2 -> {
                Schemas.drop(tables, "kith_");
                tables.run("set collation english strength primary");
                try {
                    assertThatThrownBy(() -> schema.apply(SchemaMode.CREATE_OR_UPGRADE))
                            .isInstanceOf(SchemaException.class)
                            .hasMessageContaining("collation");
                } finally {
                    Schemas.drop(tables, "kith_");
                    tables.run("set collation off");
                }
            }
            case POSTGRESQL -> {
                tables.run(
                        "alter table kith_command alter column command_key type varchar(200)"
                                + " collate \"default\"");
                invalid("command_key", "collation");
            }
            case MARIADB -> {
                change("command", "command_key", "varchar(200)", "utf8mb4_general_ci");
                invalid("command_key", "collation utf8mb4_general_ci");
            }
        }
    }

    private void change(String table, String column, String type, String collation) {
        String alter = "alter table kith_" + table;
        tables.run(
                switch (kind) {
                    case H2 -> alter + " alter column " + column + " set data type " + type;
                    case POSTGRESQL -> alter + " alter column " + column + " type " + type;
                    case MARIADB ->
                            alter
                                    + " modify "
                                    + column
                                    + " "
                                    + type
                                    + " character set utf8mb4 collate "
                                    + collation
                                    + " not null";
                });
    }

    private void invalid(String column, String fault) {
        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.CREATE_OR_UPGRADE)) {
            assertThatThrownBy(() -> schema.apply(mode))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining(column)
                    .hasMessageContaining(fault);
        }
    }
}
