package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.BookId;
import dev.kith.store.StorageUnit;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was removed is not only hidden: whoever erases relies on it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RemovalTest {

    private static final BookId BOOK = BookId.of("removed");

    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void nothing_of_a_removed_aggregate_can_be_reached_from_the_storage() {
        write(unit -> unit.aggregates().add(Slip.KIND, Slip.of(2, 1, "stays")));
        List<WeakReference<Object>> traces = addChangeAndRemove();

        awaitGone(traces);
        assertThat(storage.view(BOOK).aggregates().scan(Slip.KIND, Slip.beginning(""), 9))
                .hasSize(1);
    }

    @Test
    void nothing_of_an_aggregate_that_one_unit_added_and_removed_can_be_reached() {
        List<WeakReference<Object>> traces = new ArrayList<>();
        write(
                unit -> {
                    Slip slip = Slip.of(1, 1, fresh("passing", traces));
                    traces.add(new WeakReference<>(slip));
                    unit.aggregates().add(Slip.KIND, slip);
                    unit.aggregates().remove(Slip.KIND, slip);
                });

        awaitGone(traces);
    }

    @Test
    void what_a_reader_held_on_to_goes_when_it_ends() {
        MemoryBook book = new MemoryBook();
        Slip slip = Slip.of(1, 1, "held");
        commit(book, WrittenRecord.of(Slip.KIND, slip));
        int[] tries = new int[1];
        int[] unsettled = new int[1];

        boolean seen =
                book.consistently(
                        asOf -> {
                            tries[0]++;
                            Slip other = Slip.of(2, 1, "other");
                            commit(book, WrittenRecord.of(Slip.KIND, other));
                            commit(book, WrittenRecord.removed(Slip.KIND, other.id()));
                            unsettled[0] = book.unsettled();
                            return asOf > 0;
                        });

        assertThat(seen).isTrue();
        assertThat(tries[0]).isGreaterThan(1);
        assertThat(unsettled[0]).as("for as long as it is read").isPositive();
        assertThat(book.unsettled()).isZero();
    }

    private static void commit(MemoryBook book, WrittenRecord<?> record) {
        book.commit(List.of(), List.of(record), List.of(), Map.of(), List.of(), List.of());
    }

    private List<WeakReference<Object>> addChangeAndRemove() {
        List<WeakReference<Object>> traces = new ArrayList<>();
        Slip first = Slip.of(1, 1, fresh("one", traces), fresh("two", traces));
        write(unit -> unit.aggregates().add(Slip.KIND, first));
        Slip second = first.next(fresh("three", traces));
        write(unit -> unit.aggregates().save(Slip.KIND, second, first.revision()));
        assertThat(storage.view(BOOK).aggregates().find(Slip.KIND, first.id())).contains(second);
        write(unit -> unit.aggregates().remove(Slip.KIND, second));
        traces.add(new WeakReference<>(first));
        traces.add(new WeakReference<>(second));
        return traces;
    }

    /** A word of which there is no other copy. */
    private static String fresh(String word, List<WeakReference<Object>> traces) {
        String copy = String.valueOf(word.toCharArray());
        traces.add(new WeakReference<>(copy));
        return copy;
    }

    private void write(Consumer<StorageUnit> work) {
        storage.<Object>unit(
                BOOK,
                unit -> {
                    work.accept(unit);
                    return true;
                });
    }

    /** Ends when all is collected, or by the time limit of the test. */
    private void awaitGone(List<WeakReference<Object>> traces) {
        assertThat(traces).isNotEmpty();
        try {
            while (traces.stream().anyMatch(trace -> trace.get() != null)) {
                System.gc();
            }
        } finally {
            // else the storage might be collected itself
            Reference.reachabilityFence(storage);
        }
    }
}
