package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MemoryBookTest {

    private static final int MANY = 20_000;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final ContactBook book =
            Kith.builder()
                    .storage(storage)
                    .clock(SettableClock.at(Instant.EPOCH))
                    .ids(new SequentialIds())
                    .phoneNormaliser(PhoneNormaliser.digits())
                    .build()
                    .book(BookId.of("versions"));
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void old_versions_and_what_finds_them_go() {
        MemoryBook cells = new MemoryBook();
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace").email("0@e.example"));
        cells.commit(List.of(ada), Map.of());
        for (int i = 1; i <= 1_000; i++) {
            String next = i + "@e.example";
            ada = book.contacts().change(ada, old -> old.edit().emails(List.of()).email(next));
            cells.commit(List.of(ada), Map.of());
        }

        assertThat(cells.unsettled()).isLessThan(64);
        assertThat(cells.keys()).isLessThan(64 + 2);
    }

    @Test
    void a_pinned_reader_keeps_what_it_reads_and_nothing_longer() {
        MemoryBook cells = new MemoryBook();
        Person first = book.contacts().add(Person.named("Ada", "Lovelace").email("0@e.example"));
        cells.commit(List.of(first), Map.of());

        List<Contact> seen =
                cells.consistently(
                        asOf -> {
                            // begun again whenever its commit was cut off
                            Person ada = (Person) book.contacts().find(first.id()).orElseThrow();
                            for (int i = 1; i <= 500; i++) {
                                String name = "Ada " + i;
                                ada =
                                        book.contacts()
                                                .change(ada, old -> old.edit().displayAs(name));
                                cells.commit(List.of(ada), Map.of());
                            }
                            return List.of(
                                    cells.visible(first.id(), asOf).orElse(ada),
                                    cells.visible(first.id(), Long.MAX_VALUE).orElseThrow());
                        });

        assertThat(seen.get(0).revision()).isLessThanOrEqualTo(seen.get(1).revision());
        Person last = book.contacts().add(Person.named("Charles", "Babbage"));
        for (int i = 0; i < 64; i++) {
            last = book.contacts().change(last, old -> old.edit().nickname("n"));
            cells.commit(List.of(last), Map.of());
        }
        assertThat(cells.unsettled()).isLessThan(64);
    }

    @Test
    void a_large_unit_leaves_no_large_table_behind() {
        book.unit(
                () -> {
                    for (int i = 0; i < MANY; i++) {
                        book.contacts().add(Person.named("Given", "Family" + i));
                    }
                });

        assertThat(storage.view(book.id()).contacts().first(ContactStatus.ACTIVE, MANY + 1))
                .hasSize(MANY);
    }

    /** An address wanders between two people; at every instant exactly one has it. */
    @Test
    void readers_see_whole_units_while_a_writer_is_busy() throws Exception {
        Person one = book.contacts().add(Person.named("Ada", "Lovelace").email("hot@e.example"));
        Person other = book.contacts().add(Person.named("Charles", "Babbage"));
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readers.add(
                    others.submit(
                            () -> {
                                int reads = 0;
                                while (!stop.get() || reads == 0) {
                                    assertThat(book.contacts().findByEmail("hot@e.example"))
                                            .hasSize(1);
                                    assertThat(
                                                    book
                                                            .contacts()
                                                            .list(PageRequest.first(10))
                                                            .items()
                                                            .stream()
                                                            .mapToInt(c -> c.emails().size())
                                                            .sum())
                                            .isEqualTo(1);
                                    reads++;
                                }
                                return reads;
                            }));
        }

        try {
            for (int i = 0; i < MANY; i++) {
                Person from = one;
                Person to = other;
                Person[] moved = new Person[2];
                book.unit(
                        () -> {
                            moved[0] =
                                    book.contacts()
                                            .change(from, old -> old.edit().emails(List.of()));
                            moved[1] =
                                    book.contacts()
                                            .change(to, old -> old.edit().email("hot@e.example"));
                        });
                one = moved[1];
                other = moved[0];
            }
        } finally {
            stop.set(true);
        }

        for (Future<Integer> reader : readers) {
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }
}
