package dev.kith.store;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;

/**
 * The aggregates of one book beside its contacts, to be read and written in a unit: definitions,
 * notes, relationships and whatever else has an id and a revision. One port for all of them, since
 * what differs between them, the keys under which they are found, is said by their {@link
 * AggregateKind}. Implemented by storage adapters, called by the library.
 *
 * <ul>
 *   <li>[AS-1] {@link #add} of an aggregate whose id the book has under this kind throws {@link
 *       IdTakenException} and stores nothing; or, where a unit that was open at the same time added
 *       it, {@link dev.kith.common.ConflictException}, at the latest when the unit ends, and then
 *       nothing of the unit is stored.
 *   <li>[AS-2] {@link #save} and {@link #remove} at a revision other than the stored one throw
 *       {@link dev.kith.common.StaleException} with both revisions and store nothing.
 *   <li>[AS-3] Saving or removing what the book does not have, be it another book's or another
 *       kind's, throws {@link dev.kith.common.NotFoundException} and stores nothing.
 *   <li>[AS-4] Of several units that save or remove the same aggregate at the same revision, one
 *       commits; the others get {@link dev.kith.common.StaleException}, {@link
 *       dev.kith.common.NotFoundException} or {@link dev.kith.common.ConflictException} and leave
 *       nothing stored.
 *   <li>[AS-5] A write that is refused, but not with {@link dev.kith.common.ConflictException},
 *       leaves the unit usable, and what it wrote before stays.
 *   <li>[AS-6] An id that was removed can be added again.
 * </ul>
 */
public interface AggregateStore extends AggregateView {

    /**
     * Stores a new aggregate.
     *
     * @param kind what kind of aggregate
     * @param aggregate the aggregate
     * @param <A> its type
     * @throws IdTakenException if the book has an aggregate of that kind and id
     * @throws dev.kith.common.ConflictException if a unit that was open at the same time added one
     */
    <A extends Aggregate> void add(AggregateKind<A> kind, A aggregate);

    /**
     * Stores the next version of an aggregate.
     *
     * @param kind what kind of aggregate
     * @param next the aggregate as it will be
     * @param seen the revision that it was made from
     * @param <A> its type
     * @throws dev.kith.common.StaleException if the stored aggregate is at another revision
     * @throws dev.kith.common.NotFoundException if the book has no such aggregate
     */
    <A extends Aggregate> void save(AggregateKind<A> kind, A next, Revision seen);

    /**
     * Removes an aggregate.
     *
     * @param kind what kind of aggregate
     * @param last the aggregate as it was stored last
     * @param <A> its type
     * @throws dev.kith.common.StaleException if the stored aggregate is at another revision
     * @throws dev.kith.common.NotFoundException if the book has no such aggregate
     */
    <A extends Aggregate> void remove(AggregateKind<A> kind, A last);
}
