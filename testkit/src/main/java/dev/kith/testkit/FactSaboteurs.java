package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactStore;
import dev.kith.store.FactView;
import dev.kith.store.Storage;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that show facts wrongly. */
final class FactSaboteurs {

    private FactSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("FV-1", "rounds numbers to six places", Rounded::new),
                of("FV-1", "finds values in the order of their text", ByText::new),
                of("FV-2", "leaves out all but the first value of a fact", FirstOnly::new),
                of("FV-3", "takes every limit for inclusive", Inclusive::new),
                of("FV-3", "orders rows of one value by signed id", SignedIds::new),
                of("FV-3", "gives one more than asked for", OneMore::new),
                new Saboteur(
                        "FV-4",
                        "finds what was once there",
                        FactViewContract.class,
                        FactSaboteurs::remembering),
                of("FV-5", "repeats the last row of a page", Repeating::new),
                of("FV-5", "skips the rest of a value", WithoutTies::new),
                of("FV-6", "finds the fact of one of many only", OneOfMany::new));
    }

    private static Saboteur of(String clause, String deed, UnaryOperator<FactView> view) {
        return new Saboteur(
                clause, deed, FactViewContract.class, correct -> new Viewed(correct, view));
    }

    private static Storage remembering(Storage correct) {
        Map<FactKey, Set<Fact>> seen = new ConcurrentHashMap<>();
        return new WrappedStorage(correct) {
            @Override
            FactView reads(BookId book, FactView correctReads) {
                return new Remembering(correctReads, seen);
            }

            @Override
            FactStore writes(WrappedUnit unit, FactStore correctWrites) {
                return new WrappedFacts(correctWrites, correctWrites) {
                    @Override
                    public void put(
                            ContactId contact,
                            FactKey key,
                            Collection<? extends FactValue> values) {
                        super.put(contact, key, values);
                        values.forEach(
                                value ->
                                        seen.computeIfAbsent(
                                                        key, k -> ConcurrentHashMap.newKeySet())
                                                .add(new Fact(contact, key, value)));
                    }
                };
            }
        };
    }

    private static final class OneOfMany extends WrappedFactView {

        OneOfMany(FactView correct) {
            super(correct);
        }

        @Override
        public Map<ContactId, List<FactValue>> findAll(
                Collection<ContactId> contacts, FactKey key) {
            return super.findAll(contacts.stream().limit(1).toList(), key);
        }
    }

    /** Shows every book through a wrong view. */
    private static final class Viewed extends WrappedStorage {

        private final UnaryOperator<FactView> wrong;

        Viewed(Storage correct, UnaryOperator<FactView> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        FactView reads(BookId book, FactView correctReads) {
            return wrong.apply(correctReads);
        }
    }

    private static final class Rounded extends WrappedFactView {

        Rounded(FactView correct) {
            super(correct);
        }

        @Override
        public List<FactValue> find(ContactId contact, FactKey key) {
            return super.find(contact, key).stream().map(Rounded::rounded).toList();
        }

        private static FactValue rounded(FactValue value) {
            return value instanceof FactValue.Decimal number
                    ? FactValue.of(number.number().setScale(6, RoundingMode.DOWN))
                    : value;
        }
    }

    private static final class ByText extends WrappedFactView {

        ByText(FactView correct) {
            super(correct);
        }

        @Override
        public List<FactValue> find(ContactId contact, FactKey key) {
            return super.find(contact, key).stream()
                    .sorted(Comparator.comparing(FactValue::key, Comparator.reverseOrder()))
                    .toList();
        }
    }

    private static final class FirstOnly extends WrappedFactView {

        FirstOnly(FactView correct) {
            super(correct);
        }

        @Override
        public List<Fact> of(ContactId contact) {
            List<FactKey> seen = new ArrayList<>();
            return super.of(contact).stream()
                    .filter(row -> !seen.contains(row.key()) && seen.add(row.key()))
                    .toList();
        }
    }

    private static final class Inclusive extends WrappedFactView {

        Inclusive(FactView correct) {
            super(correct);
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            return rest(reads, range)
                    .filter(row -> range.has(row.value()) || isLimit(range, row.value().key()))
                    .limit(size)
                    .toList();
        }

        private static boolean isLimit(FactRange range, String key) {
            return Stream.concat(range.lower().stream(), range.upper().stream())
                    .anyMatch(limit -> limit.key().equals(key));
        }
    }

    private static final class SignedIds extends WrappedFactView {

        SignedIds(FactView correct) {
            super(correct);
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            List<Fact> all = new ArrayList<>(super.scan(range, FactSamples.ALL));
            all.sort(
                    Comparator.<Fact, String>comparing(row -> row.value().key())
                            .thenComparing(row -> row.contact().uuid()));
            return all.subList(0, Math.min(size, all.size()));
        }
    }

    private static final class OneMore extends WrappedFactView {

        OneMore(FactView correct) {
            super(correct);
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            return super.scan(range, size + 1);
        }
    }

    private static final class Remembering extends WrappedFactView {

        private final Map<FactKey, Set<Fact>> seen;

        Remembering(FactView correct, Map<FactKey, Set<Fact>> seen) {
            super(correct);
            this.seen = seen;
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            return seen.getOrDefault(range.key(), Set.of()).stream()
                    .filter(row -> range.has(row.value()))
                    .limit(size)
                    .toList();
        }
    }

    private static final class Repeating extends WrappedFactView {

        Repeating(FactView correct) {
            super(correct);
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            List<Fact> page = new ArrayList<>();
            range.after().ifPresent(page::add);
            page.addAll(super.scan(range, size));
            return page.subList(0, Math.min(size, page.size()));
        }
    }

    private static final class WithoutTies extends WrappedFactView {

        WithoutTies(FactView correct) {
            super(correct);
        }

        @Override
        public List<Fact> scan(FactRange range, int size) {
            return range.after().isPresent()
                    ? super.scan(range.above(range.after().get().value()), size)
                    : super.scan(range, size);
        }
    }

    /** The rows of a fact behind the one where a range begins, wherever its limits are. */
    private static Stream<Fact> rest(FactView view, FactRange range) {
        FactRange all = FactRange.of(range.key());
        return view.scan(range.after().map(all::after).orElse(all), FactSamples.ALL).stream();
    }
}
