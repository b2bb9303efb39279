package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
        commit(cells, ada);
        for (int i = 1; i <= 1_000; i++) {
            String next = i + "@e.example";
            ada = book.contacts().change(ada, old -> old.edit().emails(List.of()).email(next));
            commit(cells, ada);
        }

        assertThat(cells.unsettled()).isLessThan(64);
        assertThat(cells.keys()).isLessThan(64 + 2);
        assertThat(cells.words()).isLessThan(64 + 5);
    }

    /**
     * Each commit makes the next revision, so the revision that a reader sees is the commit's
     * number.
     */
    @Test
    void a_reader_that_is_overtaken_again_and_again_pins_its_commit() {
        MemoryBook cells = new MemoryBook();
        Person first = book.contacts().add(Person.named("Ada", "Lovelace"));
        commit(cells, first);
        Person[] latest = {first};
        AtomicInteger tries = new AtomicInteger();

        Optional<Boolean> whole =
                cells.consistently(
                        asOf -> {
                            tries.incrementAndGet();
                            changeOften(cells, latest);
                            return cells.visible(first.id(), asOf)
                                    .map(seen -> seen.revision().number() == asOf);
                        });

        assertThat(whole).contains(true);
        assertThat(tries).hasValueGreaterThan(1);
        changeOften(cells, latest);
        assertThat(cells.unsettled()).isLessThan(64);
    }

    private static void commit(MemoryBook cells, Person person) {
        cells.commit(List.of(person), List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    private void changeOften(MemoryBook cells, Person[] latest) {
        for (int i = 0; i < 500; i++) {
            latest[0] =
                    book.contacts()
                            .change(
                                    latest[0],
                                    old -> old.edit().displayAs("Ada " + old.revision()));
            commit(cells, latest[0]);
        }
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
