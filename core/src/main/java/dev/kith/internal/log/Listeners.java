package dev.kith.internal.log;

import dev.kith.change.BulkCount;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeListener;
import dev.kith.change.ChangeNotice;
import dev.kith.common.BookId;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is told of changes, once for each unit. Safe for use by many threads. */
public final class Listeners {

    private static final System.Logger LOG = System.getLogger("dev.kith.change");

    private final List<ChangeListener> listeners;

    @SuppressWarnings(
            "ThreadLocalUsage") // each entry of the library has its own; emptied when a unit ends
    private final ThreadLocal<@Nullable Gathered> open = new ThreadLocal<>();

    public Listeners(List<ChangeListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Does the work of a unit, and has told afterwards what it changed. */
    public <T> T telling(BookId book, StorageUnit unit, Supplier<T> work) {
        if (listeners.isEmpty() || open.get() != null) {
            return work.get();
        }
        Gathered gathered = new Gathered();
        open.set(gathered);
        T result;
        try {
            result = work.get();
        } finally {
            open.remove();
        }
        if (!gathered.isEmpty()) {
            unit.afterCommit(() -> tell(gathered.notice(book)));
        }
        return result;
    }

    void add(ChangeEntry entry) {
        Gathered gathered = listeners.isEmpty() ? null : open.get();
        if (gathered != null) {
            gathered.add(entry);
        }
    }

    private void tell(ChangeNotice notice) {
        for (ChangeListener listener : listeners) {
            try {
                listener.changed(notice);
            } catch (Throwable thrown) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "a listener failed on changes of book " + notice.book(),
                        new ListenerFailure(thrown));
            }
        }
    }

    /** What a unit has changed so far. Used by one thread. */
    private static final class Gathered {

        private final List<ChangeEntry> entries = new ArrayList<>();
        private final Map<Map.Entry<String, Operation>, Long> quietly = new LinkedHashMap<>();

        void add(ChangeEntry entry) {
            if (entry.command().bulk()) {
                quietly.merge(Map.entry(entry.subject().kind(), entry.operation()), 1L, Long::sum);
            } else {
                entries.add(entry);
            }
        }

        boolean isEmpty() {
            return entries.isEmpty() && quietly.isEmpty();
        }

        ChangeNotice notice(BookId book) {
            List<BulkCount> counts = new ArrayList<>(quietly.size());
            quietly.forEach(
                    (sort, count) ->
                            counts.add(new BulkCount(sort.getKey(), sort.getValue(), count)));
            return new ChangeNotice(book, entries, counts);
        }
    }

    /** Type and place of what a listener threw, without its message, which may hold values. */
    private static final class ListenerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ListenerFailure(Throwable thrown) {
            super(thrown.getClass().getName(), null, false, true);
            setStackTrace(thrown.getStackTrace());
        }
    }
}
