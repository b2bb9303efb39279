package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Storages whose units are units of contacts, but not of aggregates. */
final class AggregateUnitSaboteurs {

    private AggregateUnitSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("ST-1", "forgets what units did to aggregates", Forgetful::new),
                of("ST-2", "stores each aggregate on its own", Apart::new),
                of("ST-3", "shows a unit ranges without its own writes", OldRanges::new),
                of("ST-4", "shows everybody each aggregate at once", Apart::new),
                of("ST-5", "shows views in a unit nothing of it", OldViews::new),
                of("ST-7", "keeps the aggregates of all books in one", OneBook::new),
                of("ST-8", "lets doomed units read aggregates", Undoomed::new),
                of("ST-9", "puts an aggregate into every new book", Ghostly::new),
                of("ST-13", "shows aggregates after the unit's end", Undead::new),
                new Saboteur(
                        "SU-2",
                        "shows under a guard the aggregates that it read before",
                        StorageUnitContract.class,
                        Stale::new),
                new Saboteur(
                        "SU-5",
                        "does not count aggregates",
                        StorageUnitContract.class,
                        Uncounted::new));
    }

    private static Saboteur of(String clause, String deed, UnaryOperator<Storage> sabotage) {
        return new Saboteur(clause, deed, StorageContract.class, sabotage);
    }

    /** Reads and writes in units of their own, whatever unit is open. */
    private static final class OnItsOwn implements AggregateStore {

        private final Storage storage;
        private final BookId book;

        OnItsOwn(Storage storage, BookId book) {
            this.storage = storage;
            this.book = book;
        }

        @Override
        public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
            return run(() -> storage.view(book).aggregates().find(kind, id));
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            return run(() -> storage.view(book).aggregates().scan(kind, range, size));
        }

        @Override
        public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
            write(store -> store.add(kind, aggregate));
        }

        @Override
        public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
            write(store -> store.save(kind, next, seen));
        }

        @Override
        public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
            write(store -> store.remove(kind, last));
        }

        private void write(Consumer<AggregateStore> work) {
            run(
                    () -> {
                        Sample.write(storage, book, unit -> work.accept(unit.aggregates()));
                        return true;
                    });
        }

        private static <T> T run(Callable<T> work) {
            return Threads.elsewhere(work);
        }
    }

    private static final class Forgetful extends WrappedStorage {

        Forgetful(Storage correct) {
            super(correct);
        }

        @Override
        AggregateStore writes(WrappedUnit unit, AggregateStore correctWrites) {
            return new WrappedAggregates(correctWrites, correctWrites) {
                @Override
                public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {}

                @Override
                public <A extends Aggregate> void save(
                        AggregateKind<A> kind, A next, Revision seen) {}

                @Override
                public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {}
            };
        }
    }

    private static final class Apart extends WrappedStorage {

        Apart(Storage correct) {
            super(correct);
        }

        @Override
        AggregateStore writes(WrappedUnit unit, AggregateStore correctWrites) {
            return new OnItsOwn(correct, unit.book);
        }
    }

    private static final class OldRanges extends WrappedStorage {

        OldRanges(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            if (openUnit() == null) {
                return correctReads;
            }
            return new WrappedAggregateView(correctReads) {
                @Override
                public <A extends Aggregate> List<Found<A>> scan(
                        AggregateKind<A> kind, IndexRange range, int size) {
                    return new OnItsOwn(OldRanges.this.correct, book).scan(kind, range, size);
                }
            };
        }
    }

    private static final class OldViews extends WrappedStorage {

        OldViews(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return correctReads instanceof AggregateStore
                    ? correctReads
                    : new OnItsOwn(correct, book);
        }
    }

    private static final class OneBook extends WrappedStorage {

        private static final BookId ALL = BookId.of("all books");

        OneBook(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return new OnItsOwn(correct, ALL);
        }

        @Override
        AggregateStore writes(WrappedUnit unit, AggregateStore correctWrites) {
            return new OnItsOwn(correct, ALL);
        }
    }

    private static final class Undoomed extends WrappedStorage {

        Undoomed(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return new OnItsOwn(correct, book);
        }
    }

    private static final class Ghostly extends WrappedStorage {

        Ghostly(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return new WrappedAggregateView(correctReads) {
                @Override
                public <A extends Aggregate> Optional<A> find(
                        AggregateKind<A> kind, AggregateId id) {
                    Optional<A> found = super.find(kind, id);
                    return found.isPresent() || !kind.name().equals(Leaflet.KIND.name())
                            ? found
                            : Optional.of(
                                    kind.type()
                                            .cast(
                                                    Leaflet.titled(
                                                            new Leaflet.Id(id.uuid()), "Ghost")));
                }
            };
        }
    }

    private static final class Undead extends WrappedStorage {

        Undead(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return new WrappedAggregateView(correctReads) {
                @Override
                public <A extends Aggregate> Optional<A> find(
                        AggregateKind<A> kind, AggregateId id) {
                    return openUnit() == null
                            ? Undead.this.correct.view(book).aggregates().find(kind, id)
                            : super.find(kind, id);
                }
            };
        }
    }

    private static final class Stale extends WrappedStorage {

        Stale(Storage correct) {
            super(correct);
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                private @Nullable List<?> first;

                @Override
                public AggregateStore aggregates() {
                    AggregateStore store = super.aggregates();
                    return new WrappedAggregates(store, store) {
                        @Override
                        @SuppressWarnings("unchecked") // the test reads one kind only
                        public <A extends Aggregate> List<Found<A>> scan(
                                AggregateKind<A> kind, IndexRange range, int size) {
                            if (first == null) {
                                first = super.scan(kind, range, size);
                            }
                            return (List<Found<A>>) first;
                        }
                    };
                }
            };
        }
    }

    private static final class Uncounted extends WrappedStorage {

        Uncounted(Storage correct) {
            super(correct);
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                private long uncounted;

                @Override
                public AggregateStore aggregates() {
                    AggregateStore store = super.aggregates();
                    return new WrappedAggregates(store, store) {
                        @Override
                        public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
                            super.add(kind, aggregate);
                            uncounted++;
                        }
                    };
                }

                @Override
                public long writes() {
                    return super.writes() - uncounted;
                }
            };
        }
    }
}
