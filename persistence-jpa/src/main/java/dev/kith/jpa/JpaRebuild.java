package dev.kith.jpa;

import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.store.AggregateKind;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a book again that stand beside its documents: keys, search tokens, the columns
 * by which contacts are sorted and listed, the keys of everything beside contacts, and the
 * library's own facts. For a book whose rows are of an older library, or were damaged by somebody
 * else.
 *
 * <p>Documents, revisions and the entries of the change log stay as they are. Facts that the host
 * sets come from no document: their values stay, and only the keys of these are made again; a fact
 * whose row cannot be read is taken away. What this version of the library does not know, such as
 * kinds of aggregates and types of facts of a newer one, is left alone.
 *
 * <p>It runs in units of its own, of {@value #AT_ONCE} contacts each; others may read and write
 * meanwhile. It can be repeated as often as one likes. What was stopped, by an exception or the end
 * of the program, {@link #outdated} ends. Immutable, safe for use by many threads.
 */
public final class JpaRebuild {

    static final int AT_ONCE = 200;

    private final JpaStorage storage;
    private final Kith kith;
    private final LongConsumer progress;

    private JpaRebuild(JpaStorage storage, Kith kith, LongConsumer progress) {
        this.storage = storage;
        this.kith = kith;
        this.progress = progress;
    }

    /**
     * {@return the rebuild of books}
     *
     * @param storage where the books are kept
     * @param kith the library over this very storage, with the host's own facts
     */
    public static JpaRebuild of(JpaStorage storage, Kith kith) {
        return new JpaRebuild(
                Objects.requireNonNull(storage, "storage"),
                Objects.requireNonNull(kith, "kith"),
                done -> {});
    }

    /**
     * {@return the same rebuild, which tells how far it has come}
     *
     * @param progress is told after each unit how many contacts and aggregates were looked at by
     *     now; what it throws stops the rebuild, and what was made stays
     */
    public JpaRebuild telling(LongConsumer progress) {
        return new JpaRebuild(storage, kith, Objects.requireNonNull(progress, "progress"));
    }

    /**
     * Makes the rows of a whole book again, and takes away those of contacts and aggregates that
     * are not there.
     *
     * @param book the book
     * @return how many contacts and aggregates had rows that were not as they should be
     * @throws IllegalStateException inside a unit or a transaction of the host, since it needs many
     *     units
     * @throws dev.kith.common.ConflictException if a unit lost against others, and again when
     *     repeated
     * @throws dev.kith.store.StorageException if the storage fails
     */
    public long all(BookId book) {
        inUnit(
                book,
                rows -> {
                    rows.markContacts();
                    rows.removeOrphans();
                    return true;
                });
        return outdated(book);
    }

    /**
     * Makes the rows again of those contacts whose keys are of an older version, such as after an
     * update of the library or where {@link #all} was stopped, and of everything beside contacts.
     *
     * @param book the book
     * @return how many contacts and aggregates had rows that were not as they should be
     * @throws IllegalStateException inside a unit or a transaction of the host, since it needs many
     *     units
     * @throws dev.kith.common.ConflictException if a unit lost against others, and again when
     *     repeated
     * @throws dev.kith.store.StorageException if the storage fails
     */
    public long outdated(BookId book) {
        Count count = new Count();
        count.over(after -> inUnit(book, rows -> rows.contacts(after, AT_ONCE)));
        for (AggregateKind<?> kind : Kith.aggregateKinds()) {
            count.over(after -> inUnit(book, rows -> rows.aggregates(kind, after, AT_ONCE)));
        }
        return count.mended + kith.book(book).facts().rebuild();
    }

    private <T> T inUnit(BookId book, Function<? super RebuiltRows, ? extends T> work) {
        return kith.<T>retry(
                () -> storage.unit(book, unit -> work.apply(new RebuiltRows((JpaUnit) unit))));
    }

    /** Goes through batches and counts what they did. */
    private final class Count {

        private long seen;
        private long mended;

        void over(Function<@Nullable UUID, RebuiltRows.Batch> next) {
            RebuiltRows.Batch batch = next.apply(null);
            while (batch.last() != null) {
                seen += batch.seen();
                mended += batch.mended();
                progress.accept(seen);
                batch = next.apply(batch.last());
            }
        }
    }
}
