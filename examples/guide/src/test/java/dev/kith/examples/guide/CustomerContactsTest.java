package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.contact.Organization;
import dev.kith.examples.guide.CustomerTable.Customer;
import dev.kith.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CustomerContactsTest {
    private static final int WRITERS = 4;

    private final ContactBook book =
            Kith.builder().storage(new InMemoryStorage()).build().book(BookId.of("acme"));
    private final CustomerContacts contacts = new CustomerContacts(book);
    private final CustomerTable table = new CustomerTable();
    private final Customer engines = new Customer("C-1", "Engines", "post@engines.example");

    @Test
    void an_unknown_customer_is_not_found_and_a_known_one_is_by_its_key() {
        assertThat(contacts.find(engines)).isEmpty();

        Organization added = contacts.put(engines);

        assertThat(contacts.find(engines)).contains(added);
    }

    @Test
    void what_users_added_stays_when_the_row_changes() {
        Organization added = contacts.put(engines);
        book.contacts().change(added, seen -> seen.edit().phone("+44 20 7946 0958"));

        Organization renamed =
                contacts.put(new Customer("C-1", "Engines & Sons", "post@engines.example"));

        assertThat(renamed.displayName()).isEqualTo("Engines & Sons");
        assertThat(renamed.phones()).hasSize(1);
        assertThat(renamed.emails()).hasSize(1);
    }

    @Test
    void a_backfill_after_a_change_brings_the_contact_up_to_date() {
        table.save(engines);
        contacts.backfill(table);
        table.save(new Customer("C-1", "Engines & Sons", "post@engines.example"));

        contacts.backfill(table);

        assertThat(contacts.find(engines).orElseThrow().displayName()).isEqualTo("Engines & Sons");
        assertThat(contacts.find(engines).orElseThrow().revision())
                .isEqualTo(Revision.FIRST.next());
    }

    @Test
    void a_backfill_takes_up_a_customer_who_was_put_before() {
        contacts.put(engines);
        table.save(engines);

        contacts.backfill(table);

        assertThat(book.contacts().list(PageRequest.first(10)).items()).hasSize(1);
        assertThat(contacts.find(engines).orElseThrow().revision()).isEqualTo(Revision.FIRST);
    }

    @Test
    void writers_at_the_same_time_make_one_contact_a_customer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch ready = new CountDownLatch(WRITERS);
        try {
            Callable<Organization> put =
                    () -> {
                        ready.countDown();
                        ready.await();
                        return contacts.putAmongOthers(engines);
                    };
            List<Future<Organization>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(put));
            }
            for (Future<Organization> writer : writers) {
                assertThat(writer.get()).isEqualTo(contacts.find(engines).orElseThrow());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(book.contacts().list(PageRequest.first(10)).items()).hasSize(1);
    }
}
