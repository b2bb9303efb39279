package dev.kith.internal.command;

import dev.kith.common.BookId;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A list of a book that is read page by page. Immutable.
 *
 * @param book the book
 * @param name what tells the list from the book's other lists
 * @param place the place of an item
 */
public record Listing<T>(BookId book, String name, Function<? super T, ListPlace> place) {

    /**
     * Reads a page.
     *
     * @param first reads so many items from the beginning
     * @param after reads so many items behind a place
     */
    public Page<T> page(
            PageRequest request,
            IntFunction<List<T>> first,
            BiFunction<ListPlace, Integer, List<T>> after) {
        // one more than asked for tells whether the list goes on
        int wanted = request.size() + 1;
        List<T> found =
                request.after()
                        .map(cursor -> after.apply(ListPlace.of(cursor, book, name), wanted))
                        .orElseGet(() -> first.apply(wanted));
        if (found.size() < wanted) {
            return Page.last(found);
        }
        List<T> items = found.subList(0, request.size());
        T last = items.get(items.size() - 1);
        return Page.of(items, place.apply(last).toCursor(book, name));
    }

    @Override
    public String toString() {
        return "Listing[" + name + "]";
    }
}
