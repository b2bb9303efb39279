package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.Found;
import dev.kith.store.IdTakenException;
import dev.kith.store.IndexRange;
import java.util.List;
import java.util.Optional;

/** The aggregates beside the contacts as one unit sees them. */
final class UnitAggregates implements AggregateStore {

    private final MemoryUnit unit;
    private final MemoryBook book;
    private final RecordOverlay written;

    UnitAggregates(MemoryUnit unit, MemoryBook book, RecordOverlay written) {
        this.unit = unit;
        this.book = book;
        this.written = written;
    }

    @Override
    public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
        unit.requireUsable();
        RecordName name = RecordName.of(kind, id);
        WrittenRecord<?> own = written.get(name);
        return own != null
                ? Optional.ofNullable(own.content()).map(kind.type()::cast)
                : book.find(kind, name);
    }

    @Override
    public <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size) {
        unit.requireUsable();
        if (written.isEmpty()) {
            return book.scan(kind, range, size);
        }
        List<Found<A>> committed =
                book.scan(kind, range, size, id -> written.has(new RecordName(kind.name(), id)));
        return written.over(committed, kind, range, size);
    }

    @Override
    public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
        unit.requireUsable();
        lock(kind, aggregate.id());
        if (find(kind, aggregate.id()).isPresent()) {
            throw new IdTakenException(aggregate.id());
        }
        write(WrittenRecord.of(kind, aggregate));
    }

    @Override
    public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
        unit.requireUsable();
        requireStored(kind, next.id(), seen);
        write(WrittenRecord.of(kind, next));
    }

    @Override
    public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
        unit.requireUsable();
        requireStored(kind, last.id(), last.revision());
        write(WrittenRecord.removed(kind, last.id()));
    }

    private <A extends Aggregate> void requireStored(
            AggregateKind<A> kind, AggregateId id, Revision seen) {
        lock(kind, id);
        A stored = find(kind, id).orElseThrow(() -> new NotFoundException(id));
        if (!stored.revision().equals(seen)) {
            throw new StaleException(id, seen, stored.revision());
        }
    }

    private void lock(AggregateKind<?> kind, AggregateId id) {
        RecordName name = RecordName.of(kind, id);
        unit.lock(name, name.toString());
    }

    private void write(WrittenRecord<?> record) {
        written.put(record);
        unit.written();
    }
}
