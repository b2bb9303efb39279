package dev.kith.internal.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Ranges of an index, read in parts that fit into memory. */
final class IndexPages {

    private static final int AT_ONCE = 200;

    private IndexPages() {}

    /** The page of those entries of a range of which a function makes something. */
    static <A extends Aggregate, T> Page<T> page(
            AggregateView view,
            AggregateKind<A> kind,
            IndexRange range,
            ListCursor cursors,
            PageRequest request,
            Function<Found<A>, Optional<T>> item) {
        List<T> items = new ArrayList<>();
        List<IndexPosition> positions = new ArrayList<>();
        IndexRange rest = request.after().map(cursors::read).map(range::after).orElse(range);
        // one more than asked for tells whether the list goes on
        int wanted = request.size() + 1;
        boolean whole =
                visit(
                        view,
                        kind,
                        rest,
                        Math.min(wanted, AT_ONCE),
                        found -> {
                            item.apply(found)
                                    .ifPresent(
                                            made -> {
                                                items.add(made);
                                                positions.add(found.position());
                                            });
                            return items.size() < wanted;
                        });
        if (whole) {
            return Page.last(items);
        }
        return Page.of(
                items.subList(0, request.size()), cursors.write(positions.get(request.size() - 1)));
    }

    /**
     * Shows the entries of a range in order, as long as the visitor wants more.
     *
     * @return whether the range was visited to its end
     */
    static <A extends Aggregate> boolean visit(
            AggregateView view,
            AggregateKind<A> kind,
            IndexRange range,
            Predicate<Found<A>> visitor) {
        return visit(view, kind, range, AT_ONCE, visitor);
    }

    private static <A extends Aggregate> boolean visit(
            AggregateView view,
            AggregateKind<A> kind,
            IndexRange range,
            int atOnce,
            Predicate<Found<A>> visitor) {
        List<Found<A>> part = view.scan(kind, range, atOnce);
        while (true) {
            for (Found<A> found : part) {
                if (!visitor.test(found)) {
                    return false;
                }
            }
            if (part.size() < atOnce) {
                return true;
            }
            part = view.scan(kind, range.after(part.get(atOnce - 1).position()), atOnce);
        }
    }
}
