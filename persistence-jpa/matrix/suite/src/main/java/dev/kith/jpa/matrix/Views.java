package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the host's own SQL reads, on one database. */
public abstract class Views {

    private final TestDatabase database;
    private final Tables tables;
    private final SampleBook sample;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Views(TestDatabase database) {
        this.database = database;
        JpaStorage storage = database.emptyStorage();
        tables = new Tables(database.source());
        sample = new SampleBook(storage);
    }

    /** Fills the book anew. */
    @BeforeEach
    final void fill() {
        sample.fill();
    }

    /** The query of the guide. */
    @Test
    final void a_host_finds_the_people_of_a_label_with_their_addresses() {
        assertThat(tables.texts(query("label.sql")))
                .containsExactly("Ada King;ada@engines.example;");
    }

    /** Ids, names and instants are those of the library. */
    @Test
    final void a_contact_reads_as_the_library_has_it() throws SQLException {
        Contact ada = sample.book().contacts().findByEmail("ada@engines.example").get(0);

        assertThat(
                        tables.texts(
                                "select book, id, revision, kind, status, display_name"
                                        + " from kith_contact_view where id = '"
                                        + ada.id()
                                        + "'"))
                .containsExactly("sample;" + ada.id() + ";2;PERSON;ACTIVE;Ada King;");
        assertThat(instant("created_at", ada)).isEqualTo(ada.state().created().at());
        assertThat(instant("changed_at", ada)).isEqualTo(ada.state().changed().at());
        assertThat(
                        tables.texts(
                                "select email from kith_email_view where contact = '"
                                        + ada.id()
                                        + "'"))
                .containsExactly("ada@engines.example;");
        assertThat(
                        tables.texts(
                                "select phone from kith_phone_view where contact = '"
                                        + ada.id()
                                        + "'"))
                .containsExactly("+442079460999;");
        assertThat(
                        tables.texts(
                                "select label from kith_label_view where contact = '"
                                        + ada.id()
                                        + "'"))
                .containsExactly(ada.labels().iterator().next().uuid() + ";");
    }

    /** The log reads in order, without its values. */
    @Test
    final void the_log_reads_in_the_order_of_its_positions() {
        Contact ada = sample.book().contacts().findByEmail("ada@engines.example").get(0);

        assertThat(
                        tables.texts(
                                "select number, operation, revision, command_name, actor_kind,"
                                        + " actor, cause from kith_change_view"
                                        + " where kind = 'contact' and subject = '"
                                        + ada.id()
                                        + "'"))
                .containsExactly(
                        "1;ADDED;1;contact.add;USER;maria;null;",
                        "2;CHANGED;2;contact.change;USER;maria;married;");
        assertThat(tables.texts("select position from kith_change_view where position is null"))
                .isEmpty();
    }

    /** What is longer than an index entry holds is left out, and everything else is still read. */
    @Test
    final void every_row_can_be_read() {
        sample.kith()
                .book(BookId.of("long"))
                .contacts()
                .add(
                        Person.named("Long", "Address")
                                .email("a".repeat(60) + "@" + "b".repeat(60) + ".example")
                                .externalId("crm", "x".repeat(500))
                                .label("ü".repeat(100)));
        for (String view : List.of("contact", "email", "phone", "label", "change")) {
            assertThat(tables.texts("select * from kith_" + view + "_view")).isNotEmpty();
        }
    }

    /** Whoever changes a book does so through the library. */
    @Test
    final void views_cannot_be_written() {
        List<String> before = database.rows();
        for (String statement :
                List.of(
                        "update kith_contact_view set book = 'x'",
                        "update kith_change_view set actor = 'x'",
                        "delete from kith_contact_view",
                        "delete from kith_label_view")) {
            assertThatThrownBy(() -> tables.run(statement))
                    .as(statement)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(database.rows()).isEqualTo(before);
    }

    private static String query(String name) {
        try (InputStream in = Views.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant instant(String column, Contact contact) throws SQLException {
        String query =
                "select " + column + " from kith_contact_view where id = '" + contact.id() + "'";
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return switch (database.kind()) {
                case H2, POSTGRESQL -> row.getObject(1, OffsetDateTime.class).toInstant();
                // it has no type with a zone, so the view is in UTC
                case MARIADB -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            };
        }
    }
}
