package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.common.BookId;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BooksTest {

    private static final BookId BOOK = BookId.of("new");
    private static final Guard GUARD = new Guard("name", "x");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final ExecutorService others = Executors.newCachedThreadPool();

    /** Changed under the guard, and by nothing else. */
    private int guarded;

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void a_unit_that_writes_nothing_leaves_no_book_behind() {
        for (int i = 0; i < 1_000; i++) {
            BookId any = BookId.of("stranger-" + i);
            write(any, unit -> unit.guard(List.of(GUARD)));
            assertThatThrownBy(
                            () ->
                                    write(
                                            any,
                                            unit -> {
                                                unit.aggregates().add(Slip.KIND, slip(1));
                                                throw new IllegalStateException("changed my mind");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(storage.books()).isZero();
    }

    @Test
    void a_book_that_was_written_to_stays() {
        StorageView view = storage.view(BOOK);
        write(BOOK, unit -> assertThat(slips(view)).isZero());
        write(BOOK, unit -> unit.aggregates().add(Slip.KIND, slip(1)));
        write(BOOK, unit -> assertThat(slips(view)).isEqualTo(1));

        assertThat(slips(view)).isEqualTo(1);
        assertThat(storage.books()).isEqualTo(1);
    }

    @Test
    void a_unit_that_is_open_while_another_makes_the_book_writes_to_the_same() throws Exception {
        StorageView view = storage.view(BOOK);
        write(
                BOOK,
                unit -> {
                    await(() -> write(BOOK, other -> other.aggregates().add(Slip.KIND, slip(1))));
                    // one that comes and goes takes nothing away
                    await(() -> write(BOOK, other -> other.guard(List.of(GUARD))));
                    assertThat(slips(view)).isEqualTo(1);
                    unit.aggregates().add(Slip.KIND, slip(2));
                });

        assertThat(slips(view)).isEqualTo(2);
    }

    @Test
    void the_last_of_several_units_that_wrote_nothing_takes_the_book_along() {
        write(
                BOOK,
                unit -> {
                    await(() -> write(BOOK, other -> assertThat(storage.books()).isEqualTo(1)));
                    assertThat(storage.books()).isEqualTo(1);
                });

        assertThat(storage.books()).isZero();
    }

    @Test
    void the_first_units_of_a_book_share_its_guards() throws Exception {
        int threads = 4;
        int rounds = 5_000;
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            running.add(
                    others.submit(
                            () -> {
                                for (int i = 0; i < rounds; i++) {
                                    write(
                                            BOOK,
                                            unit -> {
                                                unit.guard(List.of(GUARD));
                                                guarded++;
                                            });
                                }
                            }));
        }
        for (Future<?> each : running) {
            each.get(60, TimeUnit.SECONDS);
        }

        assertThat(guarded).isEqualTo(threads * rounds);
        assertThat(storage.books()).isZero();
    }

    private void await(Runnable work) {
        try {
            others.submit(work).get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void write(BookId book, Consumer<StorageUnit> work) {
        storage.<Object>unit(
                book,
                unit -> {
                    work.accept(unit);
                    return true;
                });
    }

    private static int slips(StorageView view) {
        return view.aggregates().scan(Slip.KIND, Slip.beginning(""), 9).size();
    }

    private static Slip slip(long number) {
        return Slip.of(number, 1, "word");
    }
}
