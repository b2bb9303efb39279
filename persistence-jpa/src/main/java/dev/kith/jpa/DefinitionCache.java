package dev.kith.jpa;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kith.store.AggregateKind;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the definitions of books: labels, roles, fields, settings and the like. They are
 * read with every command and change rarely.
 *
 * <p>Each book has a version that changes with its definitions, in the same transaction, and never
 * comes again. What is known is known of a version; who reads asks for the version first, in the
 * transaction in which it reads. So nothing is served that is older than what the database would
 * give, and nothing is kept that was not committed when it was read. Safe for use by many threads.
 */
final class DefinitionCache {

    /** How many definitions are kept by itself. */
    static final long STANDARD_SIZE = 100_000;

    /** The version of a book in which nothing was ever defined. */
    private static final UUID NONE = new UUID(0, 0);

    private static final String VERSION =
            "select d.version, d.book from {definitions} d where d.book = ?1";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cache<Place, Object> known;

    /** Which read of which version. */
    private record Place(String book, UUID version, AggregateKind<?> kind, Object what) {}

    DefinitionCache(long size) {
        known =
                Caffeine.newBuilder()
                        .maximumWeight(size)
                        .weigher((Place place, Object value) -> weight(value))
                        .executor(Runnable::run)
                        .build();
    }

    private static int weight(Object value) {
        return value instanceof Collection<?> many ? 1 + many.size() : 1;
    }

    /** A version that no book ever had. */
    static byte[] newVersion() {
        byte[] version = new byte[16];
        RANDOM.nextBytes(version);
        return version;
    }

    /** What is known of a book, for one reader. Used by one thread. */
    Reader reader(String book, Supplier<? extends Statements> statements) {
        return new Reader(book, statements);
    }

    /** The version that the definitions of a book have now. */
    private static UUID version(String book, Statements statements) {
        Optional<Object[]> row =
                statements.row("read the version of the definitions", VERSION, book);
        return row.map(cells -> Cells.id(cells[0])).orElse(NONE);
    }

    /** One reader of one book, who asks for the version when it may have changed for them. */
    final class Reader implements Definitions {

        private final String book;
        private final Supplier<? extends Statements> statements;
        private @Nullable UUID version;

        private Reader(String book, Supplier<? extends Statements> statements) {
            this.book = book;
            this.statements = statements;
        }

        /** The reader may see another version from here on. */
        void forget() {
            version = null;
        }

        @Override
        @SuppressWarnings("unchecked") // a place has what was read for it
        public <T> T read(AggregateKind<?> kind, Object what, Supplier<T> reading) {
            if (!Definitions.are(kind)) {
                return reading.get();
            }
            UUID seen = version;
            if (seen == null) {
                seen = version(book, statements.get());
                version = seen;
            }
            Place place = new Place(book, seen, kind, what);
            Object found = known.getIfPresent(place);
            if (found == null) {
                T read = reading.get();
                // what is kept is that of the version, and not of one that came meanwhile
                if (seen.equals(version(book, statements.get()))) {
                    known.put(place, read);
                }
                return read;
            }
            return (T) found;
        }
    }
}
