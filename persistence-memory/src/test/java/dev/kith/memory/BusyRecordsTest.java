package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.BookId;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BusyRecordsTest {

    private static final BookId BOOK = BookId.of("busy");
    private static final int WRITERS = 2;
    private static final int ROUNDS = 5_000;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final AggregateView view = storage.view(BOOK).aggregates();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    /**
     * Each writer's word wanders from slip to slip, by changes and by removals; at every instant
     * exactly one slip has it.
     */
    @Test
    void readers_see_whole_units_while_writers_change_and_remove() throws Exception {
        for (int writer = 0; writer < WRITERS; writer++) {
            Slip slip = Slip.of(10L * writer, 1, word(writer));
            write(store -> store.add(Slip.KIND, slip));
        }
        AtomicInteger busy = new AtomicInteger(WRITERS);
        List<Future<Integer>> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            threads.add(others.submit(() -> wander(writer, busy)));
            threads.add(others.submit(() -> read(busy)));
        }

        for (Future<Integer> thread : threads) {
            assertThat(thread.get(100, TimeUnit.SECONDS)).isPositive();
        }
        assertThat(view.scan(Slip.KIND, Slip.beginning(""), 9)).hasSize(WRITERS);
    }

    private int wander(int writer, AtomicInteger busy) {
        try {
            Slip holder = Slip.of(10L * writer, 1, word(writer));
            for (int round = 1; round <= ROUNDS; round++) {
                Slip from = holder;
                Slip to = Slip.of(10L * writer + round % 7, 1, word(writer));
                boolean isSame = from.id().equals(to.id());
                Slip next = isSame ? from.next(word(writer)) : to;
                boolean changesFirst = round % 3 == 0;
                write(
                        store -> {
                            if (isSame) {
                                store.save(Slip.KIND, next, from.revision());
                                return;
                            }
                            Slip last = changesFirst ? from.next() : from;
                            if (changesFirst) {
                                store.save(Slip.KIND, last, from.revision());
                            }
                            store.add(Slip.KIND, next);
                            store.remove(Slip.KIND, last);
                        });
                holder = next;
            }
            return ROUNDS;
        } finally {
            busy.decrementAndGet();
        }
    }

    private int read(AtomicInteger busy) {
        int reads = 0;
        while (busy.get() > 0 || reads == 0) {
            List<Found<Slip>> all = view.scan(Slip.KIND, Slip.beginning(""), 9);
            assertThat(all).hasSize(WRITERS);
            for (int i = 0; i < all.size(); i++) {
                IndexPosition position = all.get(i).position();
                assertThat(position.key()).isEqualTo(Slip.key(word(i)));
                assertThat(all.get(i).aggregate().words()).containsExactly(word(i));
                assertThat(position.id()).isEqualTo(all.get(i).aggregate().id().uuid());
            }
            assertThat(view.scan(Slip.KIND, Slip.under(word(reads % WRITERS)), 9)).hasSize(1);
            reads++;
        }
        return reads;
    }

    private void write(Consumer<AggregateStore> work) {
        storage.<Object>unit(
                BOOK,
                unit -> {
                    work.accept(unit.aggregates());
                    return true;
                });
    }

    private static String word(int writer) {
        return "word of " + writer;
    }
}
