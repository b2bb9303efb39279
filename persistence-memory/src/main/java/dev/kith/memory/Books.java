package dev.kith.memory;

import dev.kith.common.BookId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The books of a storage. One that nothing was ever written to is kept only while a unit of it is
 * open: a host may take a book's name from a request, and strangers ask for any. Units that are
 * open at the same time share one book from the beginning, and so its locks.
 */
final class Books {

    private final ConcurrentMap<BookId, Shelved> books = new ConcurrentHashMap<>();

    /** A book and, as long as nothing was written to it, how many of its units are open. */
    private record Shelved(MemoryBook book, int units) {

        Shelved with(int more) {
            return new Shelved(book, units + more);
        }
    }

    /** A book that was written to, or nothing. */
    @Nullable MemoryBook find(BookId id) {
        Shelved shelved = books.get(id);
        return shelved != null && shelved.book().isWritten() ? shelved.book() : null;
    }

    /** The book of a unit that begins; {@link #leave} when it has ended. */
    MemoryBook enter(BookId id) {
        MemoryBook written = find(id);
        if (written != null) {
            return written;
        }
        return books.compute(
                        id,
                        (key, known) ->
                                known == null ? new Shelved(new MemoryBook(), 1) : known.with(1))
                .book();
    }

    /** Ends what {@link #enter} began. */
    void leave(BookId id) {
        // the count is exact for as long as it matters: a book that was written to stays
        if (find(id) == null) {
            books.computeIfPresent(
                    id,
                    (key, known) ->
                            known.units() == 1 && !known.book().isWritten()
                                    ? null
                                    : known.with(-1));
        }
    }

    /** How many books are kept. */
    int size() {
        return books.size();
    }
}
