package dev.kith.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list in its order, and the place where the list goes on. Immutable.
 *
 * <p>Pages are keyset pages: an item that is there throughout is given exactly once, whatever is
 * added or removed before it in the meantime.
 *
 * @param <T> the type of the items
 */
public final class Page<T> {

    private final List<T> items;
    private final @Nullable Cursor next;

    private Page(List<T> items, @Nullable Cursor next) {
        this.items = List.copyOf(items);
        this.next = next;
    }

    /**
     * {@return a page after which the list goes on}
     *
     * @param items the items in order
     * @param next the place after the last of them
     * @param <T> their type
     */
    public static <T> Page<T> of(List<T> items, Cursor next) {
        return new Page<>(items, next);
    }

    /**
     * {@return the last page of a list}
     *
     * @param items the items in order, maybe none
     * @param <T> their type
     */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /** {@return the items in order} */
    public List<T> items() {
        return items;
    }

    /** {@return the place from which the next page goes on, or empty if this is the last one} */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }

    /**
     * {@return the same page of other items}
     *
     * @param function makes an item's counterpart
     * @param <R> the counterparts' type
     */
    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), next);
    }

    @Override
    public String toString() {
        return "Page[" + items.size() + " items" + (next == null ? ", the last]" : "]");
    }
}
