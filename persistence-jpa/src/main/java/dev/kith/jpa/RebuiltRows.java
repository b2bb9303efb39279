package dev.kith.jpa;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.store.AggregateKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one unit of a rebuild makes again. */
final class RebuiltRows {

    private static final String COLUMNS =
            "select c.id, c.document, c.revision, c.kind, c.status, c.sort_key, c.display_name,"
                    + " c.created_at, c.changed_at from {contact} c"
                    + " where c.book = ?1 and c.key_version < ?2";

    private final JpaUnit unit;
    private final UnitContacts contacts;
    private final ContactIndex index;
    private final UnitAggregates aggregates;
    private final RebuiltFacts facts;

    RebuiltRows(JpaUnit unit) {
        this.unit = unit;
        contacts = new UnitContacts(unit);
        index = new ContactIndex(unit);
        aggregates = new UnitAggregates(unit);
        facts = new RebuiltFacts(unit);
    }

    /**
     * What a unit has gone through.
     *
     * @param last the id of the last one, or null if there was none any more
     * @param seen how many there were
     * @param mended how many had rows that were not as they should be
     */
    record Batch(@Nullable UUID last, long seen, long mended) {}

    /** Has all contacts made again, also by a later rebuild if this one is stopped. */
    void markContacts() {
        unit.usable()
                .update(
                        "mark the contacts for a rebuild",
                        "update {contact} set key_version = 0 where book = ?1",
                        unit.book());
    }

    /** Removes rows of what is not there. */
    void removeOrphans() {
        for (String table : List.of("{contact_key}", "{contact_token}", "{fact}")) {
            remove(table, "contact not in (select c.id from {contact} c where c.book = ?2)");
        }
        remove(
                "{aggregate_key}",
                "not exists (select 1 from {aggregate} a where a.book = ?2 and a.kind ="
                        + " {aggregate_key}.kind and a.id = {aggregate_key}.id)");
    }

    private void remove(String table, String condition) {
        unit.usable()
                .update(
                        "remove the rows of what is not there",
                        "delete from " + table + " where book = ?1 and " + condition,
                        unit.book(),
                        unit.book());
    }

    /** Makes the next contacts again; their rows are kept from everybody else to the unit's end. */
    Batch contacts(@Nullable UUID after, int size) {
        List<Object> parameters = new ArrayList<>(List.of(unit.book(), UnitContacts.KEY_VERSION));
        String statement = COLUMNS + next("c.id", after, size, parameters);
        List<Object[]> rows =
                unit.usable().rows("read contacts to rebuild", statement, parameters.toArray());
        long mended = 0;
        for (Object[] row : rows) {
            if (mend(row)) {
                mended++;
            }
        }
        return batch(rows, mended);
    }

    private boolean mend(Object[] row) {
        Contact contact = Documents.contact(row[1]);
        ContactRow right = contacts.row(contact);
        boolean wrong =
                Cells.number(row[2]) != right.revision
                        || !Objects.equals(row[3], right.kind)
                        || !Objects.equals(row[4], right.status)
                        || !Arrays.equals(Cells.bytes(row[5]), right.sortKey)
                        || !Objects.equals(row[6], right.displayName)
                        || Cells.number(row[7]) != right.createdAt
                        || Cells.number(row[8]) != right.changedAt;
        unit.usable()
                .update(
                        "rebuild contact " + contact.id(),
                        "update {contact} set revision = ?1, kind = ?2, status = ?3, sort_key = ?4,"
                                + " display_name = ?5, created_at = ?6, changed_at = ?7,"
                                + " key_version = ?8 where book = ?9 and id = ?10",
                        right.revision,
                        right.kind,
                        right.status,
                        right.sortKey,
                        right.displayName,
                        right.createdAt,
                        right.changedAt,
                        right.keyVersion,
                        unit.book(),
                        contact.id().uuid());
        wrong |= index.save(contact);
        wrong |= facts.mend(contact.id());
        return wrong;
    }

    /** Makes the keys of the next aggregates of a kind again. */
    <A extends Aggregate> Batch aggregates(AggregateKind<A> kind, @Nullable UUID after, int size) {
        List<Object> parameters = new ArrayList<>(List.of(unit.book(), kind.name()));
        String statement =
                "select a.id, a.document, a.revision from {aggregate} a"
                        + " where a.book = ?1 and a.kind = ?2"
                        + next("a.id", after, size, parameters);
        List<Object[]> rows =
                unit.usable()
                        .rows(
                                "read each " + kind.name() + " to rebuild",
                                statement,
                                parameters.toArray());
        long mended = 0;
        for (Object[] row : rows) {
            A aggregate = Documents.aggregate(kind, row[1]);
            boolean wrong = aggregates.saveKeys(kind, aggregate);
            Revision revision = aggregate.revision();
            if (Cells.number(row[2]) != revision.number()) {
                unit.usable()
                        .update(
                                "rebuild the row of " + aggregate.id(),
                                "update {aggregate} set revision = ?1"
                                        + " where book = ?2 and kind = ?3 and id = ?4",
                                revision.number(),
                                unit.book(),
                                kind.name(),
                                aggregate.id().uuid());
                wrong = true;
            }
            if (wrong) {
                // so that nobody goes on with what was found by the wrong keys
                unit.written(kind);
                mended++;
            }
        }
        return batch(rows, mended);
    }

    private static String next(
            String column, @Nullable UUID after, int size, List<Object> parameters) {
        StringBuilder text = new StringBuilder();
        if (after != null) {
            parameters.add(after);
            text.append(" and ").append(column).append(" > ?").append(parameters.size());
        }
        parameters.add(size);
        return text.append(" order by ")
                .append(column)
                .append(" limit ?")
                .append(parameters.size())
                .append(" for update")
                .toString();
    }

    private static Batch batch(List<Object[]> rows, long mended) {
        return rows.isEmpty()
                ? new Batch(null, 0, 0)
                : new Batch(Cells.id(rows.get(rows.size() - 1)[0]), rows.size(), mended);
    }
}
