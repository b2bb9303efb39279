package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.common.FoldKey;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import dev.kith.store.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Storages that show aggregates wrongly. */
final class AggregateSaboteurs {

    private static final Comparator<IndexPosition> BY_UTF_16 =
            Comparator.<IndexPosition, String>comparing(position -> position.key().text())
                    .thenComparing(Comparator.naturalOrder());
    private static final Comparator<IndexPosition> BY_SIGNED_ID =
            Comparator.comparing(IndexPosition::key).thenComparing(IndexPosition::id);

    private AggregateSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("AV-1", "loses the lines of a leaflet", WithoutLines::new),
                of("AV-1", "finds any id that it has seen", AnyKind::new),
                of("AV-2", "orders keys by UTF-16", view -> new Sorted(view, BY_UTF_16)),
                of("AV-2", "orders ties by signed id", view -> new Sorted(view, BY_SIGNED_ID)),
                of("AV-2", "gives one more than asked for", OneMore::new),
                of("AV-2", "finds an aggregate under its first key only", FirstKey::new),
                of("AV-2", "compares keys without case and accents", Folding::new),
                of("AV-2", "takes a beginning for a pattern", Patterns::new),
                new Saboteur(
                        "AV-3",
                        "finds removed aggregates",
                        AggregateViewContract.class,
                        AggregateSaboteurs::remembering),
                of("AV-3", "finds under keys of old", OldKeys::new),
                of("AV-4", "skips the ties of a page's last key", WithoutTies::new),
                of("AV-4", "repeats a page's last entry", Inclusive::new),
                of("AV-4", "begins again where a position is no aggregate's", FromTheStart::new));
    }

    private static Storage remembering(Storage correct) {
        Map<AggregateId, Aggregate> seen = new ConcurrentHashMap<>();
        return new Viewed(correct, view -> new Remembering(view, seen));
    }

    private static Saboteur of(String clause, String deed, UnaryOperator<AggregateView> view) {
        return new Saboteur(
                clause, deed, AggregateViewContract.class, correct -> new Viewed(correct, view));
    }

    /** Shows every book through a wrong view. */
    private static final class Viewed extends WrappedStorage {

        private final UnaryOperator<AggregateView> wrong;

        Viewed(Storage correct, UnaryOperator<AggregateView> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return wrong.apply(correctReads);
        }
    }

    private static <A extends Aggregate> List<Found<A>> first(List<Found<A>> found, int size) {
        return found.subList(0, Math.min(size, found.size()));
    }

    /** The range from its beginning on. */
    private static IndexRange whole(IndexRange range) {
        return range.isExact()
                ? IndexRange.exactly(new IndexKey(range.index(), range.text()))
                : IndexRange.startingWith(range.index(), range.text());
    }

    private static final class WithoutLines extends WrappedAggregateView {

        WithoutLines(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
            return super.find(kind, id).map(found -> kind.type().cast(without(found)));
        }

        private static Aggregate without(Aggregate found) {
            return found instanceof Leaflet leaflet
                    ? new Leaflet(
                            leaflet.id(),
                            leaflet.revision(),
                            leaflet.title(),
                            List.of(),
                            leaflet.tags())
                    : found;
        }
    }

    private static final class AnyKind extends WrappedAggregateView {

        AnyKind(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
            Optional<A> found = super.find(kind, id);
            if (found.isPresent() || !kind.name().equals(Leaflet.KIND.name())) {
                return found;
            }
            return super.find(Poster.KIND, id)
                    .map(poster -> Leaflet.titled(new Leaflet.Id(id.uuid()), poster.title()))
                    .map(kind.type()::cast);
        }
    }

    private static final class Sorted extends WrappedAggregateView {

        private final Comparator<IndexPosition> order;

        Sorted(AggregateView correct, Comparator<IndexPosition> order) {
            super(correct);
            this.order = order;
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            List<Found<A>> found = new ArrayList<>(super.scan(kind, range, Leaflets.ALL));
            found.sort(Comparator.comparing(Found::position, order));
            return first(found, size);
        }
    }

    private static final class OneMore extends WrappedAggregateView {

        OneMore(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            return super.scan(kind, range, size < Integer.MAX_VALUE ? size + 1 : size);
        }
    }

    private static final class FirstKey extends WrappedAggregateView {

        FirstKey(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            Set<UUID> seen = new HashSet<>();
            return super.scan(kind, range, Leaflets.ALL).stream()
                    .filter(found -> seen.add(found.position().id()))
                    .limit(size)
                    .toList();
        }
    }

    private static final class Folding extends WrappedAggregateView {

        Folding(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            if (!range.isExact() || range.after().isPresent()) {
                return super.scan(kind, range, size);
            }
            String folded = FoldKey.fold(range.text());
            return super.scan(kind, IndexRange.startingWith(range.index(), ""), Leaflets.ALL)
                    .stream()
                    .filter(found -> FoldKey.fold(found.position().key().text()).equals(folded))
                    .limit(size)
                    .toList();
        }
    }

    private static final class Patterns extends WrappedAggregateView {

        Patterns(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            return !range.isExact() && range.text().endsWith("%")
                    ? super.scan(
                            kind,
                            IndexRange.startingWith(range.index(), range.text().replace("%", "")),
                            size)
                    : super.scan(kind, range, size);
        }
    }

    private static final class Remembering extends WrappedAggregateView {

        private final Map<AggregateId, Aggregate> seen;

        Remembering(AggregateView correct, Map<AggregateId, Aggregate> seen) {
            super(correct);
            this.seen = seen;
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            List<Found<A>> found = super.scan(kind, range, size);
            found.forEach(each -> seen.put(each.aggregate().id(), each.aggregate()));
            return found;
        }

        @Override
        public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
            Optional<A> found = super.find(kind, id);
            found.ifPresent(each -> seen.put(id, each));
            return Optional.ofNullable(seen.get(id)).map(kind.type()::cast);
        }
    }

    private static final class OldKeys extends WrappedAggregateView {

        OldKeys(AggregateView correct) {
            super(correct);
        }

        /** A title that was changed once is taken for the old one. */
        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            List<Found<A>> found = super.scan(kind, range, size);
            return found.isEmpty() && range.isExact() && range.after().isEmpty()
                    ? super.scan(kind, IndexRange.startingWith(range.index(), ""), size).stream()
                            .filter(each -> each.aggregate().revision().number() > 1)
                            .toList()
                    : found;
        }
    }

    private static final class WithoutTies extends WrappedAggregateView {

        WithoutTies(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            return super.scan(kind, range, Leaflets.ALL).stream()
                    .filter(
                            found ->
                                    range.after()
                                            .filter(at -> at.key().equals(found.position().key()))
                                            .isEmpty())
                    .limit(size)
                    .toList();
        }
    }

    private static final class Inclusive extends WrappedAggregateView {

        Inclusive(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            IndexRange whole = whole(range);
            return super.scan(kind, whole, Leaflets.ALL).stream()
                    .filter(
                            found ->
                                    range.after()
                                            .filter(at -> at.compareTo(found.position()) > 0)
                                            .isEmpty())
                    .limit(size)
                    .toList();
        }
    }

    private static final class FromTheStart extends WrappedAggregateView {

        FromTheStart(AggregateView correct) {
            super(correct);
        }

        @Override
        public <A extends Aggregate> List<Found<A>> scan(
                AggregateKind<A> kind, IndexRange range, int size) {
            IndexRange whole = whole(range);
            boolean isKnown =
                    range.after().isEmpty()
                            || super.scan(kind, whole, Leaflets.ALL).stream()
                                    .anyMatch(
                                            found ->
                                                    range.after()
                                                            .filter(found.position()::equals)
                                                            .isPresent());
            return super.scan(kind, isKnown ? range : whole, size);
        }
    }
}
