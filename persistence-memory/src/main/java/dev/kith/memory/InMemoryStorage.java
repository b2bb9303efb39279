package dev.kith.memory;

import dev.kith.common.BookId;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Books in memory, for programs that need no database and for tests.
 *
 * <p>Readers never wait and see one committed state. Writers wait for writers of the same contact
 * or the same guard, and for the moment in which another one of the book commits; two that wait for
 * each other are told so by a {@link dev.kith.common.ConflictException}.
 *
 * <p>What is stored lives as long as this object; of a book that nothing was written to, nothing is
 * kept. When a unit has ended that removes an aggregate or saves a contact as erased, what it was
 * before can no longer be reached from here, unless a read that began earlier is still under way:
 * then until that ends. Safe for use by many threads.
 */
public final class InMemoryStorage implements Storage {

    private final Books books = new Books();
    private final OpenUnits units = new OpenUnits();

    /** An empty storage. */
    public InMemoryStorage() {}

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        MemoryUnit outer = openUnit(book);
        if (outer != null) {
            outer.requireUsable();
            return work.apply(outer);
        }
        MemoryBook shared = books.enter(book);
        try {
            MemoryUnit unit = new MemoryUnit(book, shared);
            T result = run(unit, work);
            // when the unit is over, so that what is done now may open another one
            unit.afterCommit().forEach(Runnable::run);
            return result;
        } finally {
            books.leave(book);
        }
    }

    private <T> T run(MemoryUnit unit, Function<? super StorageUnit, ? extends T> work) {
        units.open(unit);
        try {
            T result = work.apply(unit);
            unit.commit();
            return result;
        } finally {
            units.end();
            unit.end();
        }
    }

    @Override
    public StorageView view(BookId book) {
        return new BookView(this, book);
    }

    @Override
    public boolean isActive() {
        return units.ofThisThread() != null;
    }

    /** The book, if something was ever written to it. */
    @Nullable MemoryBook book(BookId book) {
        return books.find(book);
    }

    /** How many books are kept. */
    int books() {
        return books.size();
    }

    /** The unit that is open on this thread, which must be one of the book. */
    @Nullable MemoryUnit openUnit(BookId book) {
        MemoryUnit unit = units.ofThisThread();
        if (unit != null && !unit.belongsTo(book)) {
            throw new IllegalStateException(
                    "a unit belongs to one book; end it before using another book");
        }
        return unit;
    }
}
