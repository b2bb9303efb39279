package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.common.KithException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.IdTakenException;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Storages that write aggregates wrongly. */
final class AggregateStoreSaboteurs {

    private AggregateStoreSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("AS-1", "takes a second aggregate of an id in silence", SilentAdds::new),
                of("AS-2", "saves from any revision", ForcingSaves::new),
                of("AS-2", "removes at any revision", ForcingRemovals::new),
                of("AS-3", "takes a save of the unknown in silence", SilentSaves::new),
                of("AS-3", "takes a removal of the unknown in silence", SilentRemovals::new),
                new Saboteur(
                        "AS-4",
                        "lets the last of several writers win",
                        AggregateStoreContract.class,
                        LastWins::new),
                of("AS-5", "dooms the unit of a refused save", Dooming::new),
                new Saboteur(
                        "AS-6",
                        "never gives a removed id again",
                        AggregateStoreContract.class,
                        AggregateStoreSaboteurs::unforgiving));
    }

    private static Saboteur of(
            String clause,
            String deed,
            BiFunction<WrappedUnit, AggregateStore, AggregateStore> store) {
        return new Saboteur(
                clause, deed, AggregateStoreContract.class, correct -> new Writing(correct, store));
    }

    private static Storage unforgiving(Storage correct) {
        Set<AggregateId> removed = ConcurrentHashMap.newKeySet();
        return new Writing(correct, (unit, store) -> new Unforgiving(store, removed));
    }

    private static final class Writing extends WrappedStorage {

        private final BiFunction<WrappedUnit, AggregateStore, AggregateStore> wrong;

        Writing(Storage correct, BiFunction<WrappedUnit, AggregateStore, AggregateStore> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        AggregateStore writes(WrappedUnit unit, AggregateStore correctWrites) {
            return wrong.apply(unit, correctWrites);
        }
    }

    private static final class SilentAdds extends WrappedAggregates {

        SilentAdds(WrappedUnit unit, AggregateStore correct) {
            super(correct, correct);
        }

        @Override
        public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
            try {
                super.add(kind, aggregate);
            } catch (IdTakenException e) {
                // the deed
            }
        }
    }

    private static final class ForcingSaves extends WrappedAggregates {

        ForcingSaves(WrappedUnit unit, AggregateStore correct) {
            super(correct, correct);
        }

        @Override
        public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
            super.save(kind, next, find(kind, next.id()).map(Aggregate::revision).orElse(seen));
        }
    }

    private static final class ForcingRemovals extends WrappedAggregates {

        ForcingRemovals(WrappedUnit unit, AggregateStore correct) {
            super(correct, correct);
        }

        @Override
        public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
            super.remove(kind, find(kind, last.id()).orElse(last));
        }
    }

    private static final class SilentSaves extends WrappedAggregates {

        SilentSaves(WrappedUnit unit, AggregateStore correct) {
            super(correct, correct);
        }

        @Override
        public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
            try {
                super.save(kind, next, seen);
            } catch (NotFoundException e) {
                // the deed
            }
        }
    }

    private static final class SilentRemovals extends WrappedAggregates {

        SilentRemovals(WrappedUnit unit, AggregateStore correct) {
            super(correct, correct);
        }

        @Override
        public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
            try {
                super.remove(kind, last);
            } catch (NotFoundException e) {
                // the deed
            }
        }
    }

    private static final class Dooming extends WrappedAggregates {

        private final WrappedUnit unit;

        Dooming(WrappedUnit unit, AggregateStore correct) {
            super(correct, correct);
            this.unit = unit;
        }

        @Override
        public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
            try {
                super.save(kind, next, seen);
            } catch (KithException refusal) {
                unit.doom(refusal);
                throw refusal;
            }
        }
    }

    private static final class Unforgiving extends WrappedAggregates {

        private final Set<AggregateId> removed;

        Unforgiving(AggregateStore correct, Set<AggregateId> removed) {
            super(correct, correct);
            this.removed = removed;
        }

        @Override
        public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
            if (removed.contains(aggregate.id())) {
                throw new IdTakenException(aggregate.id());
            }
            super.add(kind, aggregate);
        }

        @Override
        public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
            super.remove(kind, last);
            removed.add(last.id());
        }
    }

    private static final class LastWins extends WrappedStorage {

        private final AtomicLong begun = new AtomicLong();
        private final AtomicLong open = new AtomicLong();

        LastWins(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            if (isActive()) {
                return super.unit(book, work);
            }
            boolean late = open.getAndIncrement() > 0;
            long mine = begun.incrementAndGet();
            try {
                return super.unit(book, work);
            } catch (StaleException | NotFoundException | ConflictException e) {
                // only where units ran side by side: AS-2 and AS-3 are to be kept
                if (late || begun.get() > mine) {
                    return new Writing(correct, LastWins::forcing).unit(book, work);
                }
                throw e;
            } finally {
                open.decrementAndGet();
            }
        }

        private static AggregateStore forcing(WrappedUnit unit, AggregateStore store) {
            return new SilentRemovals(unit, new ForcingSaves(unit, store));
        }
    }
}
