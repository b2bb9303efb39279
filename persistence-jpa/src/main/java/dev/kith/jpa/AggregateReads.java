package dev.kith.jpa;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Aggregates as the database has them, one statement a call. */
class AggregateReads implements AggregateView {

    private static final String FIND =
            "select a.document from {aggregate} a where a.book = ?1 and a.kind = ?2 and a.id = ?3";
    private static final String SCAN =
            "select k.text, k.id, a.document from {aggregate_key} k"
                    + " join {aggregate} a on a.book = k.book and a.kind = k.kind and a.id = k.id"
                    + " where k.book = ?1 and k.kind = ?2 and k.index_name = ?3";
    private static final String EXACT = " and k.text = ?4";
    private static final String FROM = " and k.text >= ?4 and k.text < ?5";

    private final String book;
    private final Supplier<? extends Statements> statements;
    private final Supplier<? extends Definitions> definitions;

    /**
     * Reads of a book.
     *
     * @param definitions asked at each read
     */
    AggregateReads(
            String book,
            Supplier<? extends Statements> statements,
            Supplier<? extends Definitions> definitions) {
        this.book = book;
        this.statements = statements;
        this.definitions = definitions;
    }

    @Override
    public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
        return definitions.get().read(kind, id.uuid(), () -> found(kind, id));
    }

    private <A extends Aggregate> Optional<A> found(AggregateKind<A> kind, AggregateId id) {
        return statements
                .get()
                .row("find " + kind.name() + " " + id.uuid(), FIND, book, kind.name(), id.uuid())
                .map(row -> Documents.aggregate(kind, row[0]));
    }

    @Override
    public <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size) {
        return scan(definitions.get(), kind, range, size);
    }

    @Override
    public <A extends Aggregate> List<List<Found<A>>> scanAll(
            AggregateKind<A> kind, List<IndexRange> ranges, int size) {
        // one reader, who asks for the version once
        Definitions reader = definitions.get();
        return ranges.stream().map(range -> scan(reader, kind, range, size)).toList();
    }

    private <A extends Aggregate> List<Found<A>> scan(
            Definitions reader, AggregateKind<A> kind, IndexRange range, int size) {
        List<Object> what =
                List.of(range.index(), range.text(), range.isExact(), range.after(), size);
        return reader.read(kind, what, () -> scanned(kind, range, size));
    }

    private <A extends Aggregate> List<Found<A>> scanned(
            AggregateKind<A> kind, IndexRange range, int size) {
        StringBuilder statement = new StringBuilder(SCAN);
        List<Object> parameters = new ArrayList<>(List.of(book, kind.name(), range.index()));
        parameters.add(KeyBytes.utf8(range.text()));
        if (range.isExact()) {
            statement.append(EXACT);
        } else {
            statement.append(FROM);
            parameters.add(KeyBytes.above(range.text()));
        }
        if (range.after().isPresent()) {
            IndexPosition after = range.after().get();
            statement.append(Sql.behind("k.text", "k.id", parameters.size() + 1));
            byte[] text = KeyBytes.utf8(after.key().text());
            parameters.addAll(List.of(text, text, after.id()));
        }
        statement.append(" order by k.text, k.id limit ?").append(parameters.size() + 1);
        parameters.add(size);
        return statements
                .get()
                .rows("scan " + kind.name(), statement.toString(), parameters.toArray())
                .stream()
                .map(row -> found(kind, range.index(), row))
                .toList();
    }

    private static <A extends Aggregate> Found<A> found(
            AggregateKind<A> kind, String index, Object[] row) {
        IndexKey key = new IndexKey(index, Cells.utf8(row[0]));
        return new Found<>(
                new IndexPosition(key, Cells.id(row[1])), Documents.aggregate(kind, row[2]));
    }
}
