package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import java.util.List;
import java.util.Optional;

/** Shows aggregates as another view does, until a subclass shows one thing differently. */
class WrappedAggregateView implements AggregateView {

    final AggregateView correct;

    WrappedAggregateView(AggregateView correct) {
        this.correct = correct;
    }

    @Override
    public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
        return correct.find(kind, id);
    }

    @Override
    public <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size) {
        return correct.scan(kind, range, size);
    }
}
