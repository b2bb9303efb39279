package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.contact.Person;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a host's own work is given when it lost against others. */
class RetryTest {

    private static final int MOST = 8;

    private final Kith kith = Kith.builder().storage(new InMemoryStorage()).build();
    private final ContactBook book = kith.book(BookId.of("acme"));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void work_that_lost_is_done_again_until_it_is_done() {
        String result =
                kith.retry(
                        () -> {
                            if (tries.incrementAndGet() < MOST) {
                                throw new ConflictException("lost");
                            }
                            return "done";
                        });

        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(MOST);
    }

    @Test
    void work_that_never_wins_ends_with_what_it_lost_by() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(
                        () ->
                                kith.retry(
                                        () -> {
                                            throw new ConflictException(
                                                    "lost " + tries.incrementAndGet());
                                        }))
                .withMessage("lost " + MOST);
    }

    @Test
    void a_conflict_in_the_clothes_of_the_host_s_own_is_one() {
        kith.retry(
                () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException(
                                "rolled back", new ConflictException("lost"));
                    }
                });

        assertThat(tries).hasValue(2);
    }

    @Test
    void any_other_failure_comes_out_at_once() {
        IllegalStateException given = new IllegalStateException("no credit");

        assertThatThrownBy(
                        () ->
                                kith.retry(
                                        () -> {
                                            tries.incrementAndGet();
                                            throw given;
                                        }))
                .isSameAs(given);
        assertThat(tries).hasValue(1);
    }

    @Test
    void inside_a_unit_it_is_refused_and_the_work_is_not_begun() {
        assertThatThrownBy(() -> book.unit(() -> kith.retry(tries::incrementAndGet)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of every transaction");
        assertThat(tries).hasValue(0);
    }

    @Test
    void an_interrupt_ends_the_tries_and_stays() {
        try {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(
                            () ->
                                    kith.retry(
                                            () -> {
                                                tries.incrementAndGet();
                                                Thread.currentThread().interrupt();
                                                throw new ConflictException("lost");
                                            }));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(tries).hasValue(1);
    }

    @Test
    void the_work_may_use_books_and_gives_their_results() {
        Person ada = kith.retry(() -> book.unit(() -> book.contacts().add(Person.known("Ada"))));

        assertThat(book.contacts().find(ada.id())).contains(ada);
    }
}
