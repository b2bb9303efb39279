package dev.kith.store;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The change log of one book, to be read. Implemented by storage adapters, called by the library.
 *
 * <ul>
 *   <li>[LV-1] {@link #of} gives the entries of a subject whose number is below the one asked for,
 *       the highest first, be they sealed or not, and no more than asked for: every field as it was
 *       appended, the payload byte for byte, and the seal once there is one.
 *   <li>[LV-2] {@link #unsealed} gives the committed entries that have no seal, by id in unsigned
 *       order, and no more than asked for.
 *   <li>[LV-3] {@link #sealed} gives the entries whose position is above the one asked for, the
 *       lowest first, as {@link #of} gives them, and no more than asked for.
 *   <li>[LV-4] {@link #lastSeal} gives the seal of the highest position, or nothing where nothing
 *       is sealed.
 *   <li>[LV-5] No entry of another book, of another kind or of another subject is ever among those
 *       of a subject, even under an equal id.
 *   <li>[LV-6] {@link #last} and {@link #unsealedIds} say the same as {@link #of} and {@link
 *       #unsealed}, without payloads.
 * </ul>
 */
public interface ChangeView {

    /**
     * {@return the changes of a subject, the newest first}
     *
     * @param subject what was changed
     * @param before the number that theirs are below; {@link Long#MAX_VALUE} for the newest ones
     * @param size how many at the most
     */
    List<LoggedChange> of(ChangeSubject subject, long before, int size);

    /**
     * {@return the newest change of a subject, if it has any} Asked before every write, so an
     * adapter that would have to fetch the payload implements it without.
     *
     * @param subject what was changed
     */
    default Optional<ChangeEntry> last(ChangeSubject subject) {
        return of(subject, Long.MAX_VALUE, 1).stream().map(LoggedChange::entry).findFirst();
    }

    /**
     * {@return committed entries that wait for a seal, in the order of their ids}
     *
     * @param size how many at the most
     */
    List<LoggedChange> unsealed(int size);

    /**
     * {@return the ids of committed entries that wait for a seal, in order} An adapter that would
     * have to fetch the payloads implements it without.
     *
     * @param size how many at the most
     */
    default List<UUID> unsealedIds(int size) {
        return unsealed(size).stream().map(change -> change.entry().id()).toList();
    }

    /**
     * {@return sealed entries, in the order of their positions}
     *
     * @param after the position that theirs are above; 0 for the first ones
     * @param size how many at the most
     */
    List<LoggedChange> sealed(long after, int size);

    /** {@return the seal of the highest position, if anything is sealed} */
    Optional<Seal> lastSeal();
}
