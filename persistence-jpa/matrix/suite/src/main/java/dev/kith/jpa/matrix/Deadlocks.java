package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.ConflictException;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.PlainTransactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two transactions of the host that wait for each other, on one database. */
public abstract class Deadlocks {

    private static final int SECONDS = 120;

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final PlainTransactions host;
    private final Kith kith;
    private final ContactBook book;
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final Queue<ConflictException> lost = new ConcurrentLinkedQueue<>();

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Deadlocks(TestDatabase database) {
        HostUnit unit = HostUnit.BY_MAPPING_FILE;
        unit.prepare(database.source(), database.kind());
        pool = database.pool(4);
        factory = unit.open(pool, database.kind());
        host = PlainTransactions.of(factory);
        kith = Kith.builder().storage(JpaStorage.of(factory).joining(host)).build();
        book = kith.book(BookId.of("acme"));
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
        pool.close();
    }

    /** One of the two goes on; the other one's exception says what it was about to do, by ids. */
    @Test
    final void a_deadlock_is_typed_and_names_the_contact() throws Exception {
        Person ada = book.contacts().add(Person.known("Ada"));
        Person bob = book.contacts().add(Person.known("Bob"));

        atOnce(() -> changed(ada.id(), bob.id()), () -> changed(bob.id(), ada.id()));

        assertThat(lost)
                .isNotEmpty()
                .allSatisfy(
                        conflict -> {
                            assertThat(conflict.getMessage())
                                    .containsAnyOf(ada.id().toString(), bob.id().toString());
                            assertThat(conflict).hasCauseInstanceOf(RuntimeException.class);
                        });
    }

    /** The whole transaction is done again by the one that lost, and both are stored once. */
    @Test
    final void what_lost_by_a_deadlock_is_done_again_as_a_whole() throws Exception {
        AtomicInteger one = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();

        atOnce(
                () -> kith.retry(() -> signedUp(one, "Ada", "Bob")),
                () -> kith.retry(() -> signedUp(other, "Bob", "Ada")));

        assertThat(lost).isNotEmpty();
        assertThat(book.contacts().list(PageRequest.first(9)).items())
                .extracting(Contact::displayName)
                .containsExactly("Ada", "Bob");
    }

    /** In a transaction of the host nothing can be repeated but the transaction. */
    @Test
    final void inside_the_hosts_transaction_it_is_refused() {
        assertThatThrownBy(
                        () -> host.call(em -> kith.retry(() -> book.contacts().add(person("Ada")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of every transaction");

        assertThat(book.contacts().list(PageRequest.first(9)).items()).isEmpty();
    }

    private List<Contact> changed(ContactId first, ContactId second) {
        try {
            return host.call(
                    em -> {
                        Contact one = renamed(first);
                        meet();
                        return List.of(one, renamed(second));
                    });
        } catch (ConflictException e) {
            lost.add(e);
            return List.of();
        }
    }

    private Contact renamed(ContactId id) {
        Person seen = (Person) book.contacts().find(id).orElseThrow();
        return book.contacts().change(seen, draft -> draft.edit().displayAs("Renamed"));
    }

    /** Adds two people under keys of their own, so that whoever comes later adds nobody. */
    private List<Person> signedUp(AtomicInteger tries, String first, String second) {
        boolean again = tries.getAndIncrement() > 0;
        try {
            return host.call(
                    em -> {
                        Person one = once(first);
                        if (!again) {
                            meet();
                        }
                        return List.of(one, once(second));
                    });
        } catch (ConflictException e) {
            lost.add(e);
            throw e;
        }
    }

    private Person once(String name) {
        return book.once(CommandKey.of("sign-up/" + name)).contacts().add(person(name));
    }

    /** Does both on threads of their own, and waits for them. */
    private static void atOnce(
            Callable<List<? extends Contact>> one, Callable<List<? extends Contact>> other)
            throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<List<? extends Contact>> done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static PersonDraft person(String name) {
        return Person.known(name);
    }

    private void meet() {
        try {
            both.await(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other transaction does not come", e);
        }
    }
}
