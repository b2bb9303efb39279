package dev.kith.store;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import java.util.List;
import java.util.Optional;

/**
 * The aggregates of one book beside its contacts, to be read. Implemented by storage adapters,
 * called by the library.
 *
 * <ul>
 *   <li>[AV-1] {@link #find} gives what the last write stored, field for field; an unknown id, or
 *       one that is known under another kind only, gives nothing.
 *   <li>[AV-2] {@link #scan} gives an aggregate of the kind for each of its keys in the range, by
 *       key in unsigned order of UTF-8, then by id in unsigned order, and no more than asked for.
 *   <li>[AV-3] A key that an aggregate no longer has does not find it, and a removed aggregate is
 *       found by nothing.
 *   <li>[AV-4] A range that begins behind a position goes on there, be it that of an aggregate or
 *       not; paging to the end gives every entry that stays as it is exactly once, whatever is
 *       written in between.
 * </ul>
 */
public interface AggregateView {

    /**
     * {@return the aggregate of that id}
     *
     * @param kind what kind of aggregate
     * @param id the id
     * @param <A> its type
     */
    <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id);

    /**
     * {@return what an index has in a range, in order}
     *
     * @param kind what kind of aggregate
     * @param range the part of which index
     * @param size how many at the most
     * @param <A> the aggregates' type
     */
    <A extends Aggregate> List<Found<A>> scan(AggregateKind<A> kind, IndexRange range, int size);

    /**
     * {@return what an index has in each of some ranges: what {@link #scan} gives of each, in the
     * order of the ranges} An adapter may look once for all of them whether what it keeps in memory
     * still holds.
     *
     * @param kind what kind of aggregate
     * @param ranges the parts of which indexes
     * @param size how many of each range at the most
     * @param <A> the aggregates' type
     */
    default <A extends Aggregate> List<List<Found<A>>> scanAll(
            AggregateKind<A> kind, List<IndexRange> ranges, int size) {
        return ranges.stream().map(range -> scan(kind, range, size)).toList();
    }
}
