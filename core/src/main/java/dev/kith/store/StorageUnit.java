package dev.kith.store;

import dev.kith.common.CommandKey;
import java.util.Collection;

/**
 * What one unit can read and write of its book. Implemented by storage adapters, called by the
 * library. Used by the thread that was given it, until its work returns.
 *
 * <ul>
 *   <li>[SU-1] After {@link #guard} returns, no other unit gets the same guard until this one has
 *       ended.
 *   <li>[SU-2] What is read after {@link #guard} returned shows everything that earlier holders of
 *       the guard committed.
 *   <li>[SU-3] A unit that asks for a guard it holds gets it at once.
 *   <li>[SU-4] Guards that differ in kind or in key, or belong to different books, do not hinder
 *       each other.
 *   <li>[SU-5] {@link #writes} counts the successful writes of the unit, those of joined units
 *       included; a refused write does not count.
 *   <li>[SU-6] Guards that are asked for together are taken in their natural order, whatever the
 *       order given: a unit that waits for one of them holds none of those behind it.
 *   <li>[SU-7] What is given to {@link #afterCommit}, in a joined unit too, runs exactly once, in
 *       the order given, on the unit's thread, after the commit (in a host's transaction, after
 *       that one's), when everybody sees what was written and this thread may open units again. It
 *       never runs if nothing is stored.
 *   <li>[SU-8] What runs after the commit and throws keeps neither the others from running nor the
 *       unit from returning its result.
 * </ul>
 */
public interface StorageUnit extends StorageView {

    @Override
    ContactStore contacts();

    @Override
    AggregateStore aggregates();

    @Override
    FactStore facts();

    @Override
    ChangeStore changes();

    /** {@return the outcomes of commands that carried a {@link CommandKey}} */
    CommandStore commands();

    /**
     * Takes guards, each an exclusive lock to the unit's end, waiting for other units that hold
     * them.
     *
     * @param guards the guards; taken in their natural order, whatever the order given
     * @throws dev.kith.common.ConflictException if waiting would never end
     */
    void guard(Collection<Guard> guards);

    /** {@return how many writes the unit has made so far} */
    long writes();

    /**
     * Has something done once everything is committed.
     *
     * @param task what to do; it is no part of the unit
     */
    void afterCommit(Runnable task);

    /**
     * Makes the unit one that can only end without a trace.
     *
     * @param cause what went wrong; the first one given is kept
     */
    void doom(Throwable cause);
}
