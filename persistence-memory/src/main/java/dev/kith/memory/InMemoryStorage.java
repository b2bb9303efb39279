package dev.kith.memory;

import dev.kith.common.BookId;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Books in memory, for programs that need no database and for tests.
 *
 * <p>Readers never wait and see one committed state. Writers wait only for writers of the same
 * contact or the same guard; two that wait for each other are told so by a {@link
 * dev.kith.common.ConflictException}. What is stored lives as long as this object. Safe for use by
 * many threads.
 */
public final class InMemoryStorage implements Storage {

    private static final MemoryBook NEVER_WRITTEN = new MemoryBook();

    private final ConcurrentMap<BookId, MemoryBook> books = new ConcurrentHashMap<>();

    @SuppressWarnings(
            "ThreadLocalUsage") // each storage has its own units; emptied when a unit ends
    private final ThreadLocal<@Nullable MemoryUnit> open = new ThreadLocal<>();

    /** An empty storage. */
    public InMemoryStorage() {}

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        MemoryUnit outer = open.get();
        if (outer != null) {
            return work.apply(joined(outer, book));
        }
        MemoryUnit unit = new MemoryUnit(book, books.computeIfAbsent(book, id -> new MemoryBook()));
        open.set(unit);
        try {
            T result = work.apply(unit);
            unit.commit();
            return result;
        } finally {
            open.remove();
            unit.end();
        }
    }

    @Override
    public StorageView view(BookId book) {
        MemoryUnit outer = open.get();
        return outer != null ? joined(outer, book) : books.getOrDefault(book, NEVER_WRITTEN);
    }

    @Override
    public boolean isActive() {
        return open.get() != null;
    }

    private static MemoryUnit joined(MemoryUnit outer, BookId book) {
        if (!outer.belongsTo(book)) {
            throw new IllegalStateException(
                    "a unit belongs to one book; end it before using another book");
        }
        outer.requireUsable();
        return outer;
    }
}
