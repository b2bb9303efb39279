package dev.kith.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.ConflictException;
import dev.kith.common.PageRequest;
import dev.kith.contact.Bulk;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

class WithSpringTest {

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

    private final List<AnnotationConfigApplicationContext> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void the_program_says_who_there_is() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WithSpring.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).contains("Ada Lovelace");
    }

    @Test
    void a_customer_and_the_contact_are_stored_on_one_connection_in_the_name_of_who_is_signed_in() {
        App app = app(1);

        Customer customer = SignedIn.as("maria", () -> signUp(app, "C-1"));

        assertThat(app.rows()).containsEntry("customer", 1).containsEntry("kith_contact", 1);
        assertThat(app.customers().names()).containsExactly("Ada Lovelace");
        assertThat(app.book().history().of(customer.contact(), TEN).items())
                .extracting(change -> change.entry().command().actor())
                .containsExactly(Actor.user("maria"));
        assertThat(app.heard()).containsExactly("1 changes, 1 customers");
    }

    @Test
    void what_is_thrown_leaves_nothing_of_either() {
        App app = app(1);
        signUp(app, "C-1");
        Map<String, Integer> before = app.rows();
        IllegalStateException given = new IllegalStateException("no credit");

        assertThatThrownBy(
                        () ->
                                app.inTransaction(
                                        () -> {
                                            signUp(app, "C-2");
                                            throw given;
                                        }))
                .isSameAs(given);
        // the database refuses the customer when Spring commits: the contact goes too
        assertThatThrownBy(() -> signUp(app, "C-1"))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(app.rows()).isEqualTo(before);
        assertThat(app.heard()).hasSize(1);
    }

    @Test
    void a_unit_that_failed_after_a_write_takes_spring_s_transaction_along() {
        App app = app(1);
        Map<String, Integer> before = app.rows();

        assertThatThrownBy(
                        () ->
                                app.inTransaction(
                                        () -> {
                                            assertThatThrownBy(() -> failing(app))
                                                    .hasMessage("after a write");
                                            return true;
                                        }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(app.rows()).isEqualTo(before);
        assertThat(app.heard()).isEmpty();
    }

    @Test
    void plain_jdbc_is_in_the_same_transaction() {
        App app = app(1);

        assertThatThrownBy(
                        () ->
                                app.inTransaction(
                                        () -> {
                                            signUp(app, "C-1");
                                            assertThat(app.rows()).containsEntry("kith_contact", 1);
                                            throw new IllegalStateException("no credit");
                                        }))
                .hasMessage("no credit");

        assertThat(app.rows()).containsEntry("kith_contact", 0);
    }

    /** So many rows that they do not go to the database as a few do. */
    @Test
    void many_contacts_are_part_of_the_transaction_too() {
        App app = app(1);
        Map<String, Integer> before = app.rows();
        assertThatThrownBy(
                        () ->
                                app.inTransaction(
                                        () -> {
                                            addMany(app);
                                            assertThat(app.rows())
                                                    .containsEntry("kith_contact", MANY);
                                            throw new IllegalStateException("no credit");
                                        }))
                .hasMessage("no credit");
        assertThat(app.rows()).isEqualTo(before);

        app.inTransaction(
                () -> {
                    addMany(app);
                    assertThat(app.book().contacts().findByEmail("p7@engines.example")).hasSize(1);
                    return signUp(app, "C-1");
                });

        assertThat(app.rows())
                .containsEntry("kith_contact", MANY + 1)
                .containsEntry("kith_change", MANY + 1)
                .containsEntry("customer", 1);
    }

    private static void addMany(App app) {
        app.book()
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

    @Test
    void a_transaction_of_its_own_stays_when_the_outer_one_goes() {
        App app = app(3);

        assertThatThrownBy(
                        () ->
                                app.inTransaction(
                                        () -> {
                                            signUp(app, "C-1");
                                            app.customers()
                                                    .signUpAnyway(
                                                            "C-2", "Bob", "Gray", "b@b.example");
                                            assertThat(app.customers().contactsOutside())
                                                    .isEqualTo(1);
                                            throw new IllegalStateException("no credit");
                                        }))
                .hasMessage("no credit");

        assertThat(app.customers().names()).containsExactly("Bob Gray");
        assertThat(app.heard()).containsExactly("1 changes, 1 customers");
    }

    @Test
    void inside_a_unit_another_transaction_is_refused_and_nothing_is_half_stored() {
        App app = app(3);

        assertThatThrownBy(
                        () ->
                                app.book()
                                        .unit(
                                                () -> {
                                                    app.book().contacts().add(Person.known("Eve"));
                                                    return app.customers()
                                                            .signUpAnyway("C", "B", "G", "b@b.eu");
                                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one transaction");

        assertThat(app.rows()).containsEntry("kith_contact", 0).containsEntry("customer", 0);
    }

    @Test
    void a_read_only_transaction_reads_on_its_connection() {
        App app = app(1);
        signUp(app, "C-1");

        assertThat(app.customers().names()).containsExactly("Ada Lovelace");
    }

    @Test
    void a_listener_may_use_the_book_and_open_transactions() {
        App app = app(2);
        List<String> seen = new ArrayList<>();
        List<ContactBook> books = new ArrayList<>();
        Kith kith =
                Kith.builder()
                        .storage(
                                SpringTransactions.storage(
                                        app.context().getBean(EntityManagerFactory.class)))
                        .listener(
                                notice -> {
                                    ContactBook book = books.get(0);
                                    if (seen.isEmpty()) {
                                        seen.add("heard");
                                        book.contacts().list(TEN).items().stream()
                                                .map(Contact::displayName)
                                                .forEach(seen::add);
                                        book.contacts().add(Person.known("Bob"));
                                    }
                                })
                        .build();
        books.add(kith.book(app.book().id()));

        app.inTransaction(() -> books.get(0).contacts().add(Person.known("Ada")));

        assertThat(seen).containsExactly("heard", "Ada");
        assertThat(app.rows()).containsEntry("kith_contact", 2);
    }

    @Test
    void without_a_transaction_of_spring_s_a_command_has_one_of_its_own() {
        App app = app(1);

        Person ada = app.book().contacts().add(Person.known("Ada"));

        assertThat(app.book().contacts().find(ada.id())).isPresent();
        assertThat(app.heard()).containsExactly("1 changes, 0 customers");
    }

    @Test
    void a_transaction_that_lost_is_done_again_as_a_whole() {
        App app = app(1);
        AtomicInteger tries = new AtomicInteger();

        app.kith()
                .retry(
                        () ->
                                app.inTransaction(
                                        () -> {
                                            Customer customer = signUp(app, "C-1");
                                            if (tries.incrementAndGet() == 1) {
                                                throw new ConflictException("another was quicker");
                                            }
                                            return customer;
                                        }));

        assertThat(tries).hasValue(2);
        assertThat(app.rows()).containsEntry("customer", 1).containsEntry("kith_contact", 1);
        assertThat(app.heard()).hasSize(1);
    }

    @Test
    void inside_a_transaction_nothing_is_done_again() {
        App app = app(1);

        assertThatThrownBy(
                        () -> app.inTransaction(() -> app.kith().retry(() -> signUp(app, "C-1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of every transaction");
    }

    private static void failing(App app) {
        app.book()
                .unit(
                        () -> {
                            app.book().contacts().add(Person.known("Ada"));
                            throw new IllegalStateException("after a write");
                        });
    }

    private static Customer signUp(App app, String number) {
        return app.customers().signUp(number, "Ada", "Lovelace", "ada@engines.example");
    }

    private App app(int connections) {
        AnnotationConfigApplicationContext context =
                WithSpring.open("jdbc:h2:mem:" + UUID.randomUUID(), connections);
        open.add(context);
        return new App(context);
    }

    /** The application under test. */
    private record App(AnnotationConfigApplicationContext context) {

        Customers customers() {
            return context.getBean(Customers.class);
        }

        Kith kith() {
            return context.getBean(Kith.class);
        }

        ContactBook book() {
            return context.getBean(ContactBook.class);
        }

        List<String> heard() {
            return context.getBean(Heard.class).notices();
        }

        <T> T inTransaction(Supplier<T> work) {
            return new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .execute(status -> work.get());
        }

        Map<String, Integer> rows() {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            Map<String, Integer> rows = new TreeMap<>();
            for (String table : TABLES) {
                rows.put(
                        table, jdbc.queryForObject("select count(*) from " + table, Integer.class));
            }
            return rows;
        }
    }
}
