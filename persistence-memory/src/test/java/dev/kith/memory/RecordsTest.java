package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.store.Found;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecordsTest {

    private static final int IDS = 6;
    private static final List<String> WORDS = List.of("", "a", "ab", "\uFFFD", "😀");
    private static final List<String> BEGINNINGS = List.of("", "a", "😀", "z");

    /** Commits that are still to be read, two open units, and a plain map for each of them. */
    private static final class Desk {

        private final Records records = new Records();
        private final TreeMap<Long, Map<Integer, Slip>> commits = new TreeMap<>();
        private final List<Unit> units = List.of(new Unit(), new Unit());
        private long revisions;

        Desk() {
            commits.put(0L, Map.of());
        }

        private static final class Unit {
            private RecordOverlay overlay = new RecordOverlay();
            private final Map<Integer, Optional<Slip>> written = new HashMap<>();
        }

        long last() {
            return commits.lastKey();
        }

        void act(int choice) {
            Unit unit = units.get(choice % 2);
            int number = choice / 2 % IDS;
            int words = choice / 16 % (1 << WORDS.size());
            switch (choice / 1_024 % 16) {
                case 0 -> commit(unit);
                case 1 -> fail(unit);
                case 2 -> forget(unit);
                case 3 -> settle(choice);
                case 4, 5, 6 -> remove(unit, number);
                default -> write(unit, number, words);
            }
        }

        private void write(Unit unit, int number, int chosen) {
            if (isLocked(unit, number)) {
                return;
            }
            List<String> words = new ArrayList<>();
            for (int i = 0; i < WORDS.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    words.add(WORDS.get(i));
                }
            }
            revisions++;
            Slip slip = Slip.of(number, revisions, words.toArray(String[]::new));
            unit.overlay.put(WrittenRecord.of(Slip.KIND, slip));
            unit.written.put(number, Optional.of(slip));
        }

        private void remove(Unit unit, int number) {
            if (isLocked(unit, number) || !seenBy(unit).containsKey(number)) {
                return;
            }
            unit.overlay.put(WrittenRecord.removed(Slip.KIND, Slip.of(number, 1).id()));
            unit.written.put(number, Optional.empty());
        }

        /** What one unit has written is locked for the other one. */
        private boolean isLocked(Unit unit, int number) {
            return units.stream()
                    .anyMatch(other -> other != unit && other.written.containsKey(number));
        }

        private void commit(Unit unit) {
            Map<Integer, Slip> next = seenBy(unit);
            records.write(unit.overlay.all(), last() + 1);
            commits.put(last() + 1, next);
            forget(unit);
        }

        private void fail(Unit unit) {
            records.write(unit.overlay.all(), last() + 1);
            records.takeBack(last() + 1);
            forget(unit);
        }

        private static void forget(Unit unit) {
            unit.overlay = new RecordOverlay();
            unit.written.clear();
        }

        private void settle(int choice) {
            List<Long> numbers = new ArrayList<>(commits.keySet());
            settleTo(numbers.get(choice % numbers.size()));
        }

        void settleTo(long limit) {
            records.settle(limit);
            commits.headMap(limit).clear();
        }

        private Map<Integer, Slip> seenBy(Unit unit) {
            Map<Integer, Slip> seen = new HashMap<>(commits.lastEntry().getValue());
            unit.written.forEach(
                    (number, slip) ->
                            slip.ifPresentOrElse(
                                    it -> seen.put(number, it), () -> seen.remove(number)));
            return seen;
        }

        void check() {
            for (Map.Entry<Long, Map<Integer, Slip>> commit : commits.entrySet()) {
                long asOf = commit.getKey();
                for (int number = 0; number < IDS; number++) {
                    assertThat(records.visible(Slip.KIND, Slip.of(number, 1).name(), asOf))
                            .isEqualTo(Optional.ofNullable(commit.getValue().get(number)));
                }
                for (IndexRange range : ranges()) {
                    for (int size : new int[] {2, 100}) {
                        assertThat(records.scan(Slip.KIND, range, size, asOf, id -> false))
                                .isEqualTo(in(commit.getValue(), range, size));
                    }
                }
            }
            units.forEach(this::check);
        }

        private void check(Unit unit) {
            for (IndexRange range : ranges()) {
                for (int size : new int[] {0, 1, 3, 100}) {
                    List<Found<Slip>> committed =
                            records.scan(
                                    Slip.KIND,
                                    range,
                                    size,
                                    last(),
                                    id -> unit.overlay.has(new RecordName(Slip.KIND.name(), id)));
                    assertThat(unit.overlay.over(committed, Slip.KIND, range, size))
                            .isEqualTo(in(seenBy(unit), range, size));
                }
            }
        }

        /** What is left when nobody reads an old commit any more. */
        void checkRest() {
            settleTo(last());
            Map<Integer, Slip> left = commits.lastEntry().getValue();
            assertThat(records.unsettled()).isZero();
            assertThat(records.hasRemovals()).isFalse();
            assertThat(records.size()).isEqualTo(left.size());
            assertThat(records.positions())
                    .isEqualTo(left.values().stream().mapToInt(slip -> slip.words().size()).sum());
        }
    }

    private static List<IndexRange> ranges() {
        List<IndexRange> ranges = new ArrayList<>();
        WORDS.forEach(word -> ranges.add(Slip.under(word)));
        BEGINNINGS.forEach(text -> ranges.add(Slip.beginning(text)));
        IndexPosition place = new IndexPosition(Slip.key("ab"), Slip.of(2, 1).id().uuid());
        List.copyOf(ranges).forEach(range -> ranges.add(range.after(place)));
        return ranges;
    }

    private static List<Found<Slip>> in(Map<Integer, Slip> slips, IndexRange range, int size) {
        List<Found<Slip>> found = new ArrayList<>();
        for (Slip slip : slips.values()) {
            for (String word : new LinkedHashSet<>(slip.words())) {
                IndexPosition position = new IndexPosition(Slip.key(word), slip.id().uuid());
                boolean isIn =
                        range.isExact() ? word.equals(range.text()) : word.startsWith(range.text());
                if (isIn && range.after().filter(it -> it.compareTo(position) >= 0).isEmpty()) {
                    found.add(new Found<>(position, slip));
                }
            }
        }
        found.sort(Comparator.comparing(Found::position));
        return found.subList(0, Math.min(size, found.size()));
    }

    @Property(tries = 150)
    void commits_and_units_over_them_read_like_maps(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1 << 14) Integer> choices) {
        Desk desk = new Desk();
        for (int choice : choices) {
            desk.act(choice);
            desk.check();
        }
        desk.checkRest();
    }

    @Example
    void what_was_taken_back_is_not_seen_by_the_commit_that_takes_its_number() {
        Records records = new Records();
        Slip kept = Slip.of(1, 1, "kept");
        records.write(List.of(WrittenRecord.of(Slip.KIND, kept)), 1);

        records.write(
                List.of(
                        WrittenRecord.of(Slip.KIND, kept.next("lost")),
                        WrittenRecord.of(Slip.KIND, Slip.of(2, 1, "lost"))),
                2);
        records.takeBack(2);
        Slip other = Slip.of(3, 1, "other");
        records.write(List.of(WrittenRecord.of(Slip.KIND, other)), 2);

        assertThat(records.scan(Slip.KIND, Slip.beginning(""), 9, 2, id -> false))
                .extracting(Found::aggregate)
                .containsExactly(kept, other);
        records.settle(2);
        assertThat(records.positions()).isEqualTo(2);
        assertThat(records.size()).isEqualTo(2);
    }

    @Example
    void a_removal_is_kept_for_those_who_read_an_older_commit_and_goes_with_them() {
        Records records = new Records();
        Slip slip = Slip.of(1, 1, "a", "b");
        records.write(List.of(WrittenRecord.of(Slip.KIND, slip)), 1);
        records.write(List.of(WrittenRecord.removed(Slip.KIND, slip.id())), 2);

        records.settle(1);
        assertThat(records.hasRemovals()).isTrue();
        assertThat(records.visible(Slip.KIND, slip.name(), 1)).contains(slip);

        records.settle(2);
        assertThat(records.hasRemovals()).isFalse();
        assertThat(records.visible(Slip.KIND, slip.name(), 2)).isEmpty();
        assertThat(records.size()).isZero();
        assertThat(records.positions()).isZero();
    }

    @Example
    void a_read_of_a_kind_that_was_never_written_leaves_nothing_behind() {
        Records records = new Records();

        assertThat(records.scan(Slip.KIND, Slip.beginning(""), 9, 0, id -> false)).isEmpty();
        assertThat(records.kinds()).isZero();
    }
}
