package dev.kith.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of an index that is read in order: one key, or all that begin alike. Immutable. */
public final class IndexRange {

    private final IndexKey key;
    private final boolean exact;
    private final @Nullable IndexPosition after;

    private IndexRange(IndexKey key, boolean exact, @Nullable IndexPosition after) {
        this.key = key;
        this.exact = exact;
        this.after = after;
    }

    /**
     * {@return what is found under one key}
     *
     * @param key the key
     */
    public static IndexRange exactly(IndexKey key) {
        return new IndexRange(key, true, null);
    }

    /**
     * {@return what is found under all keys that begin with a text}
     *
     * @param index the index
     * @param beginning what the keys begin with; an empty text for all of them
     * @throws IllegalArgumentException if it is longer than a key, or not whole Unicode
     */
    public static IndexRange startingWith(String index, String beginning) {
        return new IndexRange(new IndexKey(index, beginning), false, null);
    }

    /**
     * {@return the rest of this range behind a position}
     *
     * @param position a position in the index, which need not be that of an aggregate nor lie in
     *     the range
     * @throws IllegalArgumentException if it is a position in another index, which says nothing
     *     about this one
     */
    public IndexRange after(IndexPosition position) {
        if (!position.key().index().equals(index())) {
            throw new IllegalArgumentException("a range goes on at a position in its own index");
        }
        return new IndexRange(key, exact, position);
    }

    /** {@return the index} */
    public String index() {
        return key.index();
    }

    /** {@return the one key's text, or what the keys begin with} */
    public String text() {
        return key.text();
    }

    /** {@return whether it is one key only} */
    public boolean isExact() {
        return exact;
    }

    /** {@return the position behind which the range begins, if it is not its first} */
    public Optional<IndexPosition> after() {
        return Optional.ofNullable(after);
    }

    /**
     * {@return whether a key lies in the range, wherever the range begins}
     *
     * @param other the key
     */
    public boolean has(IndexKey other) {
        return other.index().equals(key.index())
                && (exact ? other.text().equals(key.text()) : other.text().startsWith(key.text()));
    }

    @Override
    public String toString() {
        return "IndexRange[" + index() + "]";
    }
}
