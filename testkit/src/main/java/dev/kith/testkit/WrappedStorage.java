package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.ChangeStore;
import dev.kith.store.ChangeView;
import dev.kith.store.ContactStore;
import dev.kith.store.ContactView;
import dev.kith.store.FactStore;
import dev.kith.store.FactView;
import dev.kith.store.MatchView;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage that does what another one does, until a subclass does one thing differently. */
class WrappedStorage implements Storage {

    final Storage correct;
    private final Map<Thread, WrappedUnit> open = new ConcurrentHashMap<>();

    WrappedStorage(Storage correct) {
        this.correct = correct;
    }

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        WrappedUnit outer = openUnit();
        if (outer != null) {
            return correct.unit(book, unit -> work.apply(outer));
        }
        WrappedUnit[] opened = new WrappedUnit[1];
        try {
            return correct.unit(
                    book,
                    unit -> {
                        WrappedUnit wrapped = wrap(book, unit);
                        opened[0] = wrapped;
                        open.put(Thread.currentThread(), wrapped);
                        return work.apply(wrapped);
                    });
        } finally {
            open.remove(Thread.currentThread());
            if (opened[0] != null) {
                opened[0].ended();
            }
        }
    }

    @Override
    public StorageView view(BookId book) {
        StorageView view = correct.view(book);
        return new StorageView() {
            @Override
            public ContactView contacts() {
                return reads(book, view.contacts());
            }

            @Override
            public MatchView matches() {
                return reads(book, view.matches());
            }

            @Override
            public AggregateView aggregates() {
                return reads(book, view.aggregates());
            }

            @Override
            public FactView facts() {
                return reads(book, view.facts());
            }

            @Override
            public ChangeView changes() {
                return readsOfLog(book, view.changes());
            }
        };
    }

    @Override
    public boolean isActive() {
        return correct.isActive();
    }

    /** The unit that this thread has open. */
    final @Nullable WrappedUnit openUnit() {
        return open.get(Thread.currentThread());
    }

    WrappedUnit wrap(BookId book, StorageUnit unit) {
        return new WrappedUnit(this, book, unit);
    }

    ContactView reads(BookId book, ContactView correctReads) {
        return correctReads;
    }

    MatchView reads(BookId book, MatchView correctReads) {
        return correctReads;
    }

    AggregateView reads(BookId book, AggregateView correctReads) {
        return correctReads;
    }

    FactView reads(BookId book, FactView correctReads) {
        return correctReads;
    }

    ChangeView readsOfLog(BookId book, ChangeView correctReads) {
        return correctReads;
    }

    /** The log in a unit; its reads are replaced by {@link #readsOfLog}. */
    ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
        return correctWrites;
    }

    /** What writes in a unit; its reads are replaced by {@link #reads}. */
    ContactStore writes(WrappedUnit unit, ContactStore correctWrites) {
        return correctWrites;
    }

    /** What writes in a unit; its reads are replaced by {@link #reads}. */
    AggregateStore writes(WrappedUnit unit, AggregateStore correctWrites) {
        return correctWrites;
    }

    /** What writes in a unit; its reads are replaced by {@link #reads}. */
    FactStore writes(WrappedUnit unit, FactStore correctWrites) {
        return correctWrites;
    }
}
