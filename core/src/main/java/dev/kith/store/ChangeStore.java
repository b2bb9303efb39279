package dev.kith.store;

import java.util.List;

/**
 * The change log of one book, to be read and written in a unit. Entries are never changed and never
 * taken out. Implemented by storage adapters, called by the library.
 *
 * <p>An entry is appended without a position, so that units which write do not wait for each other.
 * Whoever reads the log in order seals first: in a unit of its own, under the library's guard,
 * committed entries get their positions. An entry whose unit commits late gets its position late,
 * and no reader ever passes it over.
 *
 * <ul>
 *   <li>[LS-1] An entry is part of its unit: {@link #append} stores it, it is lost with the unit,
 *       the unit sees it at once among those of its subject, and nobody else sees it before it is
 *       committed.
 *   <li>[LS-2] Units that append entries of different subjects do not wait for each other, however
 *       long one of them stays open.
 *   <li>[LS-3] An entry is sealed from the commit of the unit that called {@link #seal} on, not
 *       before, and not if that unit fails.
 *   <li>[LS-4] A seal for an entry that is sealed already or is not there, or at a position that is
 *       not the next one, is refused with {@link dev.kith.common.ConflictException}, at the latest
 *       when the unit ends; nothing of the unit is stored.
 *   <li>[LS-5] An entry whose number its subject has already is refused with {@link
 *       dev.kith.common.ConflictException}, at the latest when the unit ends; nothing of the unit
 *       is stored.
 * </ul>
 */
public interface ChangeStore extends ChangeView {

    /**
     * Appends an entry.
     *
     * @param change the entry, not sealed; its number is the one after that of the last entry of
     *     its subject, its id higher than that one's
     * @throws dev.kith.common.ConflictException if the subject has an entry of that number
     */
    void append(LoggedChange change);

    /**
     * Gives positions to committed entries.
     *
     * @param seals the seals, in the order of their positions, from the next one on
     * @throws dev.kith.common.ConflictException if another unit sealed in the meantime
     */
    void seal(List<Seal> seals);
}
