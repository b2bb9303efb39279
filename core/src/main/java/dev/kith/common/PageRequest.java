package dev.kith.common;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted: how many items, and after which place. Immutable. */
public final class PageRequest {

    /** The most items that a page can have. */
    public static final int MAX_SIZE = 1_000;

    private final int size;
    private final @Nullable Cursor after;

    private PageRequest(int size, @Nullable Cursor after) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_SIZE + " items");
        }
        this.size = size;
        this.after = after;
    }

    /**
     * {@return a request for the first page}
     *
     * @param size how many items at the most, 1 to {@value #MAX_SIZE}
     * @throws IllegalArgumentException if the size is out of range
     */
    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }

    /**
     * {@return a request for the page that follows another}
     *
     * @param cursor the other page's {@link Page#next()}
     * @param size how many items at the most, 1 to {@value #MAX_SIZE}
     * @throws IllegalArgumentException if the size is out of range
     */
    public static PageRequest after(Cursor cursor, int size) {
        return new PageRequest(size, Objects.requireNonNull(cursor, "cursor"));
    }

    /** {@return how many items at the most} */
    public int size() {
        return size;
    }

    /** {@return the place to go on from, or empty for the first page} */
    public Optional<Cursor> after() {
        return Optional.ofNullable(after);
    }
}
