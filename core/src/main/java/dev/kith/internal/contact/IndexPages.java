package dev.kith.internal.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.BookId;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.internal.command.ListPlace;
import dev.kith.internal.command.Listing;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
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

    /**
     * A list that is made of the entries of a range.
     *
     * @param item makes an item of an entry, or nothing
     */
    record IndexList<A extends Aggregate, T>(
            AggregateView view,
            AggregateKind<A> kind,
            IndexRange range,
            Function<A, Optional<T>> item) {

        /**
         * Reads a page.
         *
         * @param name what tells the list from the book's other lists
         */
        Page<T> page(BookId book, String name, PageRequest request) {
            Listing<Placed<T>> listing = new Listing<>(book, name, Placed::place);
            return listing.page(
                            request,
                            size -> read(range, size),
                            (place, size) -> read(range.after(position(place)), size))
                    .map(Placed::item);
        }

        private IndexPosition position(ListPlace place) {
            return new IndexPosition(new IndexKey(range.index(), place.key()), place.id());
        }

        private List<Placed<T>> read(IndexRange part, int size) {
            List<Placed<T>> items = new ArrayList<>();
            visit(
                    view,
                    kind,
                    part,
                    Math.min(size, AT_ONCE),
                    found -> {
                        item.apply(found.aggregate())
                                .ifPresent(made -> items.add(new Placed<>(made, found.position())));
                        return items.size() < size;
                    });
            return items;
        }
    }

    /** An item and where its entry is. */
    private record Placed<T>(T item, IndexPosition position) {

        ListPlace place() {
            return new ListPlace(position.key().text(), position.id());
        }
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
