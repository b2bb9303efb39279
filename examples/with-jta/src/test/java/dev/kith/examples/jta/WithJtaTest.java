package dev.kith.examples.jta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.jta.TransactionManager;
import dev.kith.ContactBook;
import dev.kith.change.ChangeNotice;
import dev.kith.common.Actor;
import dev.kith.common.PageRequest;
import dev.kith.contact.Bulk;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithJtaTest {

    private static final List<String> TABLES =
            List.of(
                    "customer",
                    "kith_contact",
                    "kith_contact_key",
                    "kith_contact_token",
                    "kith_aggregate",
                    "kith_aggregate_key",
                    "kith_fact",
                    "kith_change",
                    "kith_command",
                    "kith_definitions");

    private static final int MANY = 60;
    private static final PageRequest TEN = PageRequest.first(10);

    /** The manager writes its log as long as the JVM lives. */
    @TempDir static Path log;

    private final JdbcDataSource source = new JdbcDataSource();
    private final CountingXa connections = new CountingXa(source);
    private final List<Consumer<ChangeNotice>> listeners = new ArrayList<>();
    private final Shop shop;

    WithJtaTest() throws SQLException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        shop =
                new Shop(
                        source,
                        new EnlistedSource(connections),
                        notice -> listeners.forEach(each -> each.accept(notice)));
    }

    @BeforeAll
    static void keepTheLogApart() {
        WithJta.logIn(log);
    }

    @BeforeEach
    @AfterEach
    void no_transaction_is_left_open() throws Exception {
        assertThat(TransactionManager.transactionManager().getTransaction()).isNull();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_program_says_who_there_is() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WithJta.main(new String[] {log.toString()});
        } finally {
            System.setOut(console);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).contains("Ada Lovelace");
    }

    @Test
    void a_customer_and_the_contact_are_stored_together_by_who_is_signed_in() throws Exception {
        List<Map<String, Integer>> heard = new ArrayList<>();
        listeners.add(notice -> heard.add(rows()));

        Customer customer = SignedIn.as("maria", () -> signUp("C-1"));

        assertThat(rows()).containsEntry("customer", 1).containsEntry("kith_contact", 1);
        assertThat(shop.book().contacts().find(customer.contact())).isPresent();
        assertThat(shop.book().history().of(customer.contact(), TEN).items())
                .extracting(change -> change.entry().command().actor())
                .containsExactly(Actor.user("maria"));
        assertThat(heard).containsExactly(rows());
    }

    @Test
    void one_connection_is_enlisted_in_a_transaction() throws Exception {
        signUp("C-1");
        long before = connections.opened();

        shop.inTransaction(
                () -> {
                    signUp("C-2");
                    shop.book().contacts().search("ada", TEN);
                    return signUp("C-3");
                });

        assertThat(connections.opened() - before).isEqualTo(1);
    }

    @Test
    void what_is_thrown_leaves_nothing_of_either() throws Exception {
        signUp("C-1");
        Map<String, Integer> before = rows();
        List<ChangeNotice> heard = new ArrayList<>();
        listeners.add(heard::add);
        IllegalStateException given = new IllegalStateException("no credit");

        assertThatThrownBy(
                        () ->
                                shop.inTransaction(
                                        () -> {
                                            signUp("C-2");
                                            throw given;
                                        }))
                .isSameAs(given);
        // the database refuses the customer when the manager commits: the contact goes too
        assertThatThrownBy(() -> signUp("C-1")).isInstanceOf(RollbackException.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(heard).isEmpty();
    }

    @Test
    void until_the_host_commits_nobody_else_sees_anything() throws Exception {
        Map<String, Integer> before = rows();

        shop.inTransaction(
                () -> {
                    signUp("C-1");
                    assertThat(rows()).isEqualTo(before);
                    assertThat(shop.book().contacts().list(TEN).items()).hasSize(1);
                    return true;
                });

        assertThat(rows()).isNotEqualTo(before);
    }

    @Test
    void a_unit_that_failed_after_a_write_takes_the_host_s_transaction_along() {
        Map<String, Integer> before = rows();

        assertThatThrownBy(
                        () ->
                                shop.inTransaction(
                                        () -> {
                                            assertThatThrownBy(this::failing)
                                                    .hasMessage("after a write");
                                            return true;
                                        }))
                .isInstanceOf(RollbackException.class);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_transaction_of_its_own_stays_when_the_suspended_one_goes() {
        assertThatThrownBy(
                        () ->
                                shop.inTransaction(
                                        () -> {
                                            signUp("C-1");
                                            suspended(() -> signUp("C-2"));
                                            throw new IllegalStateException("no credit");
                                        }))
                .hasMessage("no credit");

        assertThat(rows()).containsEntry("customer", 1).containsEntry("kith_contact", 1);
    }

    @Test
    void inside_a_unit_another_transaction_is_refused_and_nothing_is_half_stored() {
        ContactBook book = shop.book();

        assertThatThrownBy(
                        () ->
                                shop.inTransaction(
                                        () ->
                                                book.unit(
                                                        () -> {
                                                            book.contacts()
                                                                    .add(Person.known("Eve"));
                                                            return suspendedQuietly("C-1");
                                                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one transaction");

        assertThat(rows()).containsEntry("kith_contact", 0).containsEntry("customer", 0);
    }

    @Test
    void a_listener_may_use_the_book_without_a_transaction() throws Exception {
        List<String> seen = new ArrayList<>();
        listeners.add(
                notice -> {
                    if (seen.isEmpty()) {
                        shop.book().contacts().list(TEN).items().stream()
                                .map(Contact::displayName)
                                .forEach(seen::add);
                        shop.book().contacts().add(Person.known("Bob"));
                    }
                });

        signUp("C-1");

        assertThat(seen).containsExactly("Ada Lovelace");
        assertThat(rows()).containsEntry("kith_contact", 2);
    }

    @Test
    void without_a_transaction_of_the_host_s_a_command_has_one_of_its_own() {
        long before = connections.opened();

        Person ada = shop.book().contacts().add(Person.known("Ada"));

        assertThat(shop.book().contacts().find(ada.id())).isPresent();
        assertThat(connections.opened()).isEqualTo(before);
    }

    /** So many rows that they do not go to the database as a few do. */
    @Test
    void many_contacts_are_part_of_the_transaction_too() throws Exception {
        Map<String, Integer> before = rows();
        assertThatThrownBy(
                        () ->
                                shop.inTransaction(
                                        () -> {
                                            addMany();
                                            throw new IllegalStateException("no credit");
                                        }))
                .hasMessage("no credit");
        assertThat(rows()).isEqualTo(before);
        long opened = connections.opened();

        shop.inTransaction(
                () -> {
                    addMany();
                    assertThat(rows()).isEqualTo(before);
                    assertThat(shop.book().contacts().findByEmail("p7@engines.example")).hasSize(1);
                    return signUp("C-1");
                });

        assertThat(connections.opened() - opened).isEqualTo(1);
        assertThat(rows())
                .containsEntry("kith_contact", MANY + 1)
                .containsEntry("kith_change", MANY + 1)
                .containsEntry("customer", 1);
    }

    private void addMany() {
        shop.book()
                .contacts()
                .addAll(
                        IntStream.range(0, MANY)
                                .mapToObj(
                                        i ->
                                                Person.named("Ada", "Lovelace")
                                                        .email("p" + i + "@engines.example"))
                                .toList(),
                        Bulk.standard().allOrNothing());
    }

    private Customer signUp(String number) throws Exception {
        return shop.signUp(number, "Ada", "Lovelace", "ada@engines.example");
    }

    private Customer suspendedQuietly(String number) {
        try {
            return suspended(() -> signUp(number));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T suspended(Callable<T> work) throws Exception {
        Transaction outer = TransactionManager.transactionManager().suspend();
        try {
            return work.call();
        } finally {
            TransactionManager.transactionManager().resume(outer);
        }
    }

    private void failing() {
        shop.book()
                .unit(
                        () -> {
                            shop.book().contacts().add(Person.known("Ada"));
                            throw new IllegalStateException("after a write");
                        });
    }

    /** What is committed. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getInt(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("a query of the test fails", e);
        }
    }
}
