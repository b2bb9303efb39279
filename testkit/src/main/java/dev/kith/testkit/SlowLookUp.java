package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.Guard;
import dev.kith.store.IndexRange;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A storage in which something happens elsewhere during a unit's first look-up of aggregates. From
 * then on the unit reads what others commit, as a unit may, until it takes a guard. For one unit.
 */
final class SlowLookUp extends WrappedStorage {

    private final Threads threads;
    private final Runnable meanwhile;
    private boolean happened;
    private boolean readsOfOthers;

    SlowLookUp(Storage correct, Threads threads, Runnable meanwhile) {
        super(correct);
        this.threads = threads;
        this.meanwhile = meanwhile;
    }

    @Override
    WrappedUnit wrap(BookId book, StorageUnit unit) {
        return new WrappedUnit(this, book, unit) {
            @Override
            public void guard(Collection<Guard> guards) {
                super.guard(guards);
                readsOfOthers = false;
            }
        };
    }

    @Override
    AggregateView reads(BookId book, AggregateView correctReads) {
        return new WrappedAggregateView(correctReads) {
            @Override
            public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
                return readsOfOthers
                        ? Threads.result(threads.start(() -> committed(book).find(kind, id)))
                        : super.find(kind, id);
            }

            @Override
            public <A extends Aggregate> List<Found<A>> scan(
                    AggregateKind<A> kind, IndexRange range, int size) {
                if (readsOfOthers) {
                    return Threads.result(
                            threads.start(() -> committed(book).scan(kind, range, size)));
                }
                List<Found<A>> found = super.scan(kind, range, size);
                if (!happened) {
                    happened = true;
                    Threads.result(threads.start(meanwhile));
                    readsOfOthers = true;
                }
                return found;
            }
        };
    }

    private AggregateView committed(BookId book) {
        return correct.view(book).aggregates();
    }
}
