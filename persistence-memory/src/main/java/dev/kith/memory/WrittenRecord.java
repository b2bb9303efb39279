package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.store.AggregateKind;
import dev.kith.store.IndexKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit made of an aggregate or of a fact about a contact.
 *
 * @param content what it is now, nothing if it was removed
 */
record WrittenRecord<T>(RecordName name, @Nullable T content, Set<IndexKey> keys) {

    static <A extends Aggregate> WrittenRecord<A> of(AggregateKind<A> kind, A aggregate) {
        return new WrittenRecord<>(
                RecordName.of(kind, aggregate.id()), aggregate, kind.keys(aggregate));
    }

    static <A extends Aggregate> WrittenRecord<A> removed(AggregateKind<A> kind, AggregateId id) {
        return new WrittenRecord<>(RecordName.of(kind, id), null, Set.of());
    }
}
