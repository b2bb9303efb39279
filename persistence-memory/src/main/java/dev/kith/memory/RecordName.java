package dev.kith.memory;

import dev.kith.common.AggregateId;
import dev.kith.store.AggregateKind;
import java.util.UUID;

/** What an aggregate beside the contacts is known by. */
record RecordName(String kind, UUID id) {

    static RecordName of(AggregateKind<?> kind, AggregateId id) {
        return new RecordName(kind.name(), id.uuid());
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
