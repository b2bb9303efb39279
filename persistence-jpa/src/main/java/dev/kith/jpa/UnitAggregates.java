package dev.kith.jpa;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.IdTakenException;
import dev.kith.store.IndexKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The aggregates as one unit sees and writes them. */
final class UnitAggregates extends AggregateReads implements AggregateStore {

    private final JpaUnit unit;

    UnitAggregates(JpaUnit unit) {
        super(unit.book(), unit::usable, unit::definitions);
        this.unit = unit;
    }

    @Override
    public <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate) {
        if (storedRevision(kind, aggregate.id()).isPresent()) {
            throw new IdTakenException(aggregate.id());
        }
        AggregateRow row = new AggregateRow();
        row.book = unit.book();
        row.kind = kind.name();
        row.id = Cells.bytes(aggregate.id().uuid());
        row.revision = aggregate.revision().number();
        row.document = Documents.of(kind, aggregate);
        unit.usable().insert(row, aggregate.id());
        kind.keys(aggregate).forEach(key -> insert(kind, aggregate.id(), key));
        unit.written(kind);
    }

    @Override
    public <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen) {
        int changed =
                unit.usable()
                        .update(
                                "save " + name(kind, next.id()),
                                "update {aggregate} set revision = ?1, document = ?2"
                                        + " where book = ?3 and kind = ?4 and id = ?5"
                                        + " and revision = ?6",
                                next.revision().number(),
                                Documents.of(kind, next),
                                unit.book(),
                                kind.name(),
                                next.id().uuid(),
                                seen.number());
        requireChanged(kind, next.id(), seen, changed);
        saveKeys(kind, next);
        unit.written(kind);
    }

    @Override
    public <A extends Aggregate> void remove(AggregateKind<A> kind, A last) {
        int removed =
                unit.usable()
                        .update(
                                "remove " + name(kind, last.id()),
                                "delete from {aggregate} where book = ?1 and kind = ?2 and id = ?3"
                                        + " and revision = ?4",
                                unit.book(),
                                kind.name(),
                                last.id().uuid(),
                                last.revision().number());
        requireChanged(kind, last.id(), last.revision(), removed);
        unit.usable()
                .update(
                        "remove the keys of " + name(kind, last.id()),
                        "delete from {aggregate_key} where book = ?1 and kind = ?2 and id = ?3",
                        unit.book(),
                        kind.name(),
                        last.id().uuid());
        unit.written(kind);
    }

    private void requireChanged(AggregateKind<?> kind, AggregateId id, Revision seen, int count) {
        if (count != 1) {
            Revision stored = storedRevision(kind, id).orElseThrow(() -> new NotFoundException(id));
            throw new StaleException(id, seen, stored);
        }
    }

    private Optional<Revision> storedRevision(AggregateKind<?> kind, AggregateId id) {
        return unit.usable()
                .row(
                        "find " + name(kind, id),
                        "select a.revision from {aggregate} a"
                                + " where a.book = ?1 and a.kind = ?2 and a.id = ?3",
                        unit.book(),
                        kind.name(),
                        id.uuid())
                .map(row -> Revision.of(Cells.number(row[0])));
    }

    /** Makes the keys those of an aggregate, and says whether any was another. */
    <A extends Aggregate> boolean saveKeys(AggregateKind<A> kind, A next) {
        boolean changed = false;
        Set<IndexKey> wanted = new HashSet<>(kind.keys(next));
        List<Object[]> rows =
                unit.usable()
                        .rows(
                                "read the keys of " + name(kind, next.id()),
                                "select k.index_name, k.text from {aggregate_key} k"
                                        + " where k.book = ?1 and k.kind = ?2 and k.id = ?3",
                                unit.book(),
                                kind.name(),
                                next.id().uuid());
        for (Object[] row : rows) {
            IndexKey stored = new IndexKey(Cells.text(row[0]), Cells.utf8(row[1]));
            if (!wanted.remove(stored)) {
                changed = true;
                unit.usable()
                        .update(
                                "take a key of " + name(kind, next.id()),
                                "delete from {aggregate_key} where book = ?1 and kind = ?2"
                                        + " and index_name = ?3 and text = ?4 and id = ?5",
                                unit.book(),
                                kind.name(),
                                stored.index(),
                                KeyBytes.utf8(stored.text()),
                                next.id().uuid());
            }
        }
        wanted.forEach(key -> insert(kind, next.id(), key));
        return changed || !wanted.isEmpty();
    }

    private void insert(AggregateKind<?> kind, AggregateId id, IndexKey key) {
        AggregateKeyRow row = new AggregateKeyRow();
        row.book = unit.book();
        row.kind = kind.name();
        row.index = key.index();
        row.text = KeyBytes.utf8(key.text());
        row.id = Cells.bytes(id.uuid());
        unit.usable().insert(row, id);
    }

    private static String name(AggregateKind<?> kind, AggregateId id) {
        return kind.name() + " " + id.uuid();
    }
}
