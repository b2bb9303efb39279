package dev.kith.memory;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts as of one commit, but for what a unit has written itself. */
final class FactReads implements FactView {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final Records committed;
    private final RecordOverlay own;
    private final long asOf;

    FactReads(Records committed, RecordOverlay own, long asOf) {
        this.committed = committed;
        this.own = own;
        this.asOf = asOf;
    }

    /** A row and its place in the order of its fact. */
    private record Placed(IndexPosition position, Fact row) {}

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        FactSheet sheet = sheet(FactSheet.name(contact, key));
        return sheet == null ? List.of() : sheet.values();
    }

    @Override
    public List<Fact> of(ContactId contact) {
        SortedSet<String> kinds = new TreeSet<>(committed.kindNames());
        kinds.addAll(own.kindNames());
        List<Fact> rows = new ArrayList<>();
        for (String kind : kinds) {
            FactSheet sheet = sheet(new RecordName(kind, contact.uuid()));
            if (sheet != null) {
                sheet.rows().forEach(rows::add);
            }
        }
        return rows;
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        String kind = FactSheet.kind(range.key());
        List<Placed> found = new ArrayList<>();
        visit(
                range,
                committed.positions(kind),
                name -> own.has(name) ? null : committed.content(name, asOf),
                row -> found.size() < size && found.add(row));
        if (!own.isEmpty()) {
            List<Placed> written = new ArrayList<>();
            visit(
                    range,
                    own.positions(kind),
                    own::content,
                    row -> written.size() < size && written.add(row));
            found.addAll(written);
            found.sort(Comparator.comparing(Placed::position));
        }
        return found.stream().limit(size).map(Placed::row).toList();
    }

    /** Shows the rows of a range in order, as long as the visitor wants more. */
    private static void visit(
            FactRange range,
            NavigableSet<IndexPosition> positions,
            Function<RecordName, @Nullable Object> contents,
            Predicate<Placed> visitor) {
        String kind = FactSheet.kind(range.key());
        for (IndexPosition position : from(range, positions)) {
            Object content = contents.apply(new RecordName(kind, position.id()));
            Fact row = content instanceof FactSheet sheet ? sheet.under(position.key()) : null;
            if (row == null) {
                if (isBeyond(range, position)) {
                    return;
                }
            } else if (!range.has(row.value()) || !visitor.test(new Placed(position, row))) {
                return;
            }
        }
    }

    /**
     * The positions from the beginning of a range on. Nothing is asked of them here: what is there
     * now may be gone at the next question.
     */
    static NavigableSet<IndexPosition> from(
            FactRange range, NavigableSet<IndexPosition> positions) {
        Optional<IndexPosition> behind =
                range.after()
                        .map(
                                row ->
                                        new IndexPosition(
                                                index(row.value().key()), row.contact().uuid()));
        if (range.lower().isPresent()) {
            FactRange.Limit lower = range.lower().get();
            IndexPosition first =
                    new IndexPosition(index(lower.key()), lower.isInclusive() ? LOWEST : HIGHEST);
            if (behind.filter(after -> after.compareTo(first) >= 0).isEmpty()) {
                return positions.tailSet(first, lower.isInclusive());
            }
        }
        return behind.map(after -> positions.tailSet(after, false)).orElse(positions);
    }

    private static IndexKey index(String value) {
        return new IndexKey(FactSheet.BY_VALUE, value);
    }

    /** Whether a place that no row has any more lies behind the range. */
    private static boolean isBeyond(FactRange range, IndexPosition position) {
        return range.upper()
                .filter(upper -> position.key().compareTo(index(upper.key())) > 0)
                .isPresent();
    }

    private @Nullable FactSheet sheet(RecordName name) {
        Object content = own.has(name) ? own.content(name) : committed.content(name, asOf);
        return (FactSheet) content;
    }
}
