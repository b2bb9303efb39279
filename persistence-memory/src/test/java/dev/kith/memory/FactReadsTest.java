package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

class FactReadsTest {

    private static final FactKey KEY = FactKey.of("visits");
    private static final List<String> VALUES = List.of("a", "b", "c");

    @Test
    void a_range_begins_behind_its_lower_limit_and_behind_its_row() {
        NavigableSet<IndexPosition> positions = new TreeSet<>();
        List<Fact> rows = new ArrayList<>();
        for (String value : VALUES) {
            for (long id : new long[] {0, 1, -1}) {
                ContactId contact = ContactId.of(new UUID(id, id));
                rows.add(new Fact(contact, KEY, FactValue.of(value)));
                positions.add(position(rows.get(rows.size() - 1)));
            }
        }

        List<FactRange> ranges = new ArrayList<>(List.of(FactRange.of(KEY)));
        for (String value : VALUES) {
            ranges.add(FactRange.of(KEY).atLeast(FactValue.of(value)));
            ranges.add(FactRange.of(KEY).above(FactValue.of(value)));
        }
        for (FactRange range : ranges) {
            List<Fact> within = rows.stream().filter(row -> range.has(row.value())).toList();
            assertThat(FactReads.from(range, positions))
                    .containsExactlyElementsOf(within.stream().map(this::position).toList());
            for (Fact after : rows) {
                assertThat(FactReads.from(range.after(after), positions))
                        .containsExactlyElementsOf(
                                within.stream()
                                        .filter(row -> rows.indexOf(row) > rows.indexOf(after))
                                        .map(this::position)
                                        .toList());
            }
        }
    }

    @Test
    void rows_may_go_while_the_beginning_of_a_range_is_looked_for() {
        NavigableSet<IndexPosition> goneAfterTheFirstQuestion =
                new ConcurrentSkipListSet<>() {
                    @Override
                    public boolean isEmpty() {
                        return false;
                    }
                };
        Fact after = new Fact(ContactId.of(new UUID(1, 1)), KEY, FactValue.of("a"));

        assertThat(
                        FactReads.from(FactRange.of(KEY).after(after), goneAfterTheFirstQuestion)
                                .iterator())
                .isExhausted();
    }

    private IndexPosition position(Fact row) {
        return new IndexPosition(
                new IndexKey(FactSheet.BY_VALUE, row.value().key()), row.contact().uuid());
    }
}
