package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.common.CommandKey;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Note;
import dev.kith.contact.Person;
import dev.kith.jpa.Database;
import dev.kith.jpa.KithPersistenceUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The library's entities in the host's own persistence unit, on one database. The host's pool has
 * one connection: who asked for a second one would wait for it in vain.
 */
public abstract class HostUnits {

    private final TestDatabase database;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected HostUnits(TestDatabase database) {
        this.database = database;
    }

    /** What both have written is there together, and the host's SQL finds one by the other. */
    @ParameterizedTest
    @EnumSource
    final void one_transaction_covers_the_hosts_entity_and_the_contact(HostUnit unit) {
        try (Host host = new Host(database, unit)) {
            HostCustomer saved = host.transactions().call(em -> written(em, host.book()));

            assertThat(host.committed()).noneSatisfy((table, rows) -> emptyTable(table, rows));
            HostCustomer found =
                    host.transactions().call(em -> em.find(HostCustomer.class, saved.id));
            assertThat(host.book().contacts().find(found.contact)).isPresent();
            assertThat(
                            host.asked(
                                    "select h.name, c.display_name from host_customer h"
                                            + " join {contact} c on c.book = 'acme'"
                                            + " and c.id = h.contact"))
                    .containsExactly("Engines & Sons;Ada L;");
        }
    }

    /** Not a row is left in any table, whoever has written it. */
    @ParameterizedTest
    @EnumSource
    final void what_the_host_rolls_back_leaves_no_trace(HostUnit unit) {
        try (Host host = new Host(database, unit)) {
            host.book().contacts().add(Person.known("Bob"));
            Map<String, List<String>> before = host.committed();
            host.heard().clear();

            IllegalStateException given = new IllegalStateException("the host gives up");
            assertThatThrownBy(
                            () ->
                                    host.transactions()
                                            .call(
                                                    em -> {
                                                        written(em, host.book());
                                                        throw given;
                                                    }))
                    .isSameAs(given);
            assertThatThrownBy(
                            () ->
                                    host.transactions()
                                            .call(
                                                    em -> {
                                                        em.getTransaction().setRollbackOnly();
                                                        return written(em, host.book());
                                                    }))
                    .isInstanceOf(RollbackException.class);

            assertThat(host.committed()).isEqualTo(before);
            assertThat(host.heard()).isEmpty();
        }
    }

    /** Until the host commits, nobody else sees anything; listeners hear of it afterwards. */
    @ParameterizedTest
    @EnumSource
    final void the_host_alone_ends_its_transaction(HostUnit unit) {
        try (Host host = new Host(database, unit)) {
            Map<String, List<String>> before = host.committed();

            host.transactions()
                    .call(
                            em -> {
                                HostCustomer customer = written(em, host.book());
                                assertThat(em.getTransaction().isActive()).isTrue();
                                assertThat(em.contains(customer)).isTrue();
                                assertThat(host.committed()).isEqualTo(before);
                                assertThat(host.heard()).isEmpty();
                                return customer;
                            });

            assertThat(host.committed()).isNotEqualTo(before);
            assertThat(host.heard()).hasSize(3);
        }
    }

    /** Reads, units and refused commands of a transaction need no second connection. */
    @ParameterizedTest
    @EnumSource
    final void one_connection_is_enough(HostUnit unit) {
        try (Host host = new Host(database, unit)) {
            ContactBook book = host.book();
            Person bob = book.contacts().add(Person.known("Bob"));
            book.contacts().change(bob, seen -> seen.edit().displayAs("Robert"));

            host.transactions()
                    .call(
                            em -> {
                                assertThat(book.contacts().list(PageRequest.first(9)).items())
                                        .hasSize(1);
                                HostCustomer customer = written(em, book);
                                assertThat(
                                                book.contacts()
                                                        .search("ada", PageRequest.first(9))
                                                        .items())
                                        .hasSize(1);
                                assertThatThrownBy(
                                                () ->
                                                        book.contacts()
                                                                .change(
                                                                        bob,
                                                                        seen ->
                                                                                seen.edit()
                                                                                        .displayAs(
                                                                                                "B")))
                                        .isInstanceOf(StaleException.class);
                                Contact eve =
                                        book.unit(() -> book.contacts().add(Person.known("Eve")));
                                assertThat(
                                                book.history()
                                                        .of(eve.id(), PageRequest.first(9))
                                                        .items())
                                        .hasSize(1);
                                return customer;
                            });

            assertThat(book.contacts().list(PageRequest.first(9)).items()).hasSize(3);
        }
    }

    /** What failed after a write takes the host's rows along, even if the host goes on. */
    @ParameterizedTest
    @EnumSource
    final void a_failure_after_a_write_rolls_the_host_back(HostUnit unit) {
        try (Host host = new Host(database, unit)) {
            Map<String, List<String>> before = host.committed();

            assertThatThrownBy(
                            () ->
                                    host.transactions()
                                            .call(
                                                    em -> {
                                                        assertThatThrownBy(() -> failing(em, host))
                                                                .hasMessage("after a write");
                                                        assertThat(
                                                                        em.getTransaction()
                                                                                .getRollbackOnly())
                                                                .isTrue();
                                                        return em;
                                                    }))
                    .isInstanceOf(RollbackException.class);

            assertThat(host.committed()).isEqualTo(before);
            assertThat(host.heard()).isEmpty();
        }
    }

    /** A mapping file for other names is the one that the library prints for them. */
    @Test
    final void the_hosts_own_mapping_file_is_the_printed_one() throws IOException {
        boolean mariaDb = database.kind() == Database.MARIADB;
        String file = mariaDb ? "META-INF/crm-orm-mariadb.xml" : "META-INF/crm-orm.xml";

        try (InputStream in =
                Objects.requireNonNull(
                        HostUnits.class.getClassLoader().getResourceAsStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(
                            KithPersistenceUnit.mappingFile(
                                    database.kind(), HostUnit.IN_A_SCHEMA.names()));
        }
    }

    private static void failing(EntityManager em, Host host) {
        host.book()
                .unit(
                        () -> {
                            written(em, host.book());
                            throw new IllegalStateException("after a write");
                        });
    }

    /** Writes a row of the host's, and rows in every table of the library's. */
    private static HostCustomer written(EntityManager em, ContactBook book) {
        Person ada =
                book.once(CommandKey.of("sign-up/1"))
                        .contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .email("ada@engines.example")
                                        .externalId(ExternalId.of("shop", "C-1"))
                                        .label("customer"));
        HostCustomer customer = new HostCustomer(1, "Engines & Sons", ada.id());
        em.persist(customer);
        book.notes().add(Note.draft(ada.id(), "Call her"));
        book.contacts().change(ada, seen -> seen.edit().displayAs("Ada L"));
        return customer;
    }

    private static void emptyTable(String table, List<String> rows) {
        assertThat(table).isNotEqualTo("guard");
        assertThat(rows).isEmpty();
    }
}
