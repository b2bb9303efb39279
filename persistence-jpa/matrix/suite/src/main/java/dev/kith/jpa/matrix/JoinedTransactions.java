package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChangeCursor;
import dev.kith.common.BookId;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.PageRequest;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.PlainTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the library does in a transaction of the host, on one database. */
public abstract class JoinedTransactions {

    private static final Map<String, String> QUIET = Map.of("eclipselink.logging.level", "OFF");

    private final CountingSource source;
    private final EntityManagerFactory factory;
    private final PlainTransactions host;
    private final ContactBook book;
    private final List<String> heard = new ArrayList<>();

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected JoinedTransactions(TestDatabase database) {
        database.emptyStorage();
        source = new CountingSource(database.source());
        factory = KithPersistenceUnit.over(source, QUIET);
        host = PlainTransactions.of(factory);
        Kith kith =
                Kith.builder()
                        .storage(JpaStorage.of(factory).joining(host))
                        .listener(notice -> heard.add("heard"))
                        .build();
        book = kith.book(BookId.of("acme"));
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
    }

    /** A transaction of the host covers several commands, and is the host's to commit. */
    @Test
    final void what_the_host_commits_is_stored() {
        Person ada =
                host.call(
                        em -> {
                            Person added = book.contacts().add(Person.named("Ada", "Lovelace"));
                            assertThat(book.contacts().find(added.id())).isPresent();
                            assertThat(heard).isEmpty();
                            return book.contacts()
                                    .change(added, seen -> seen.edit().email("ada@a.example"));
                        });

        assertThat(book.contacts().find(ada.id())).contains(ada);
        assertThat(heard).isNotEmpty();
    }

    /** Nothing of it is left: no contact, no entry, and nobody was told. */
    @Test
    final void what_the_host_rolls_back_leaves_no_trace() {
        IllegalStateException given = new IllegalStateException("the host gives up");
        List<Contact> added = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                host.call(
                                        em -> {
                                            added.add(book.contacts().add(Person.known("Ada")));
                                            throw given;
                                        }))
                .isSameAs(given);

        assertThat(book.contacts().find(added.get(0).id())).isEmpty();
        assertThat(book.history().after(ChangeCursor.start(), 9).changes()).isEmpty();
        assertThat(heard).isEmpty();
    }

    /** A transaction of the host has one connection, whatever the library does in it. */
    @Test
    final void a_transaction_has_one_connection() {
        host.call(
                em -> {
                    ping(em);
                    long before = source.taken();
                    Person ada = book.contacts().add(Person.known("Ada").label("friend"));
                    book.contacts().change(ada, seen -> seen.edit().label("customer"));
                    book.contacts().search("ada", PageRequest.first(9));
                    assertThat(source.taken()).isEqualTo(before);
                    return ada;
                });
    }

    /** What is refused before the first write leaves the host's transaction as it is. */
    @Test
    final void a_refused_command_leaves_the_hosts_transaction_usable() {
        Person ada = book.contacts().add(Person.known("Ada"));
        book.contacts().change(ada, seen -> seen.edit().displayAs("Ada L"));

        Person bob =
                host.call(
                        em -> {
                            assertThatThrownBy(
                                            () ->
                                                    book.contacts()
                                                            .change(
                                                                    ada,
                                                                    seen ->
                                                                            seen.edit()
                                                                                    .displayAs(
                                                                                            "A")))
                                    .isInstanceOf(StaleException.class);
                            return book.contacts().add(Person.known("Bob"));
                        });

        assertThat(book.contacts().find(bob.id())).isPresent();
    }

    /** A unit that failed after a write takes the host's transaction with it. */
    @Test
    final void a_unit_that_failed_after_a_write_rolls_the_hosts_transaction_back() {
        List<Contact> added = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                host.call(
                                        em -> {
                                            assertThatThrownBy(() -> failing(added))
                                                    .isInstanceOf(IllegalStateException.class);
                                            return em;
                                        }))
                .isInstanceOfAny(RollbackException.class, DoomedUnitException.class);

        assertThat(book.contacts().find(added.get(0).id())).isEmpty();
    }

    /** What would be committed apart from the unit that it seems to be in is refused. */
    @Test
    final void a_transaction_of_the_host_inside_a_unit_of_another_one_is_refused() {
        PlainTransactions other = PlainTransactions.of(factory);

        assertThatThrownBy(() -> book.unit(() -> host.call(em -> ada(book))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one transaction");
        assertThatThrownBy(
                        () ->
                                book.unit(
                                        () ->
                                                host.call(
                                                        em ->
                                                                book.contacts()
                                                                        .list(
                                                                                PageRequest.first(
                                                                                        1)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one transaction");
        // a transaction of somebody whom the storage does not join is none of its business
        Contact added = book.unit(() -> other.call(em -> ada(book)));

        assertThat(book.contacts().list(PageRequest.first(9)).items()).containsExactly(added);
    }

    private static Person ada(ContactBook book) {
        return book.contacts().add(Person.known("Ada"));
    }

    private void failing(List<Contact> added) {
        book.unit(
                () -> {
                    added.add(book.contacts().add(Person.known("Ada")));
                    throw new IllegalStateException("after a write");
                });
    }

    private static void ping(EntityManager em) {
        assertThat(em.createNativeQuery("select 1").getSingleResult()).isNotNull();
    }
}
