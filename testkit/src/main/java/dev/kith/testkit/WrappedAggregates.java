package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.Revision;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import java.util.List;
import java.util.Optional;

/** Aggregates that are read here and written there, until a subclass does one thing differently. */
class WrappedAggregates implements AggregateStore {

    final AggregateView reads;
    final AggregateStore writes;

    WrappedAggregates(AggregateView reads, AggregateStore writes) {
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
        return reads.find(kind, id);
    }

    @Override
    public <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size) {
        return reads.scan(kind, range, size);
    }

    @Override
    public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
        writes.add(kind, aggregate);
    }

    @Override
    public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
        writes.save(kind, next, seen);
    }

    @Override
    public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
        writes.remove(kind, last);
    }
}
