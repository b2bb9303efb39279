package dev.kith.change;

import dev.kith.common.AggregateId;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened in a book, change by change. Every command writes the log in its own unit, so
 * nothing happens that is not in it; a command that changes nothing leaves no entry, and neither
 * does the repeat of one that carried a key. Facts that the library counts and dates itself have no
 * entries of their own; those that the host sets do, under their {@link dev.kith.fact.FactId}.
 *
 * <p>It shows every entry to every actor, those of what was taken out since among them. Only the
 * values of notes that are for their author are {@linkplain Readability#WITHHELD withheld} from
 * everybody but the author and {@code Actor.system()}: those of each change before which or after
 * which the note was for its author only, whatever became of it since. For whatever else an actor
 * may not see, the host decides who reads the history.
 *
 * <p>Safe for use by many threads.
 */
public interface History {

    /**
     * {@return the changes of one aggregate or fact, the newest first; none if there never was one
     * of that id} Those of a contact are joined by those of the facts about it that the host
     * declares. A page costs the same wherever in the history it is, but for the place among the
     * changes of each fact, which takes a number of look-ups that grows with their logarithm.
     *
     * @param id what was changed
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this aggregate's
     *     history
     */
    Page<Change> of(AggregateId id, PageRequest request);

    /**
     * {@return the contact as it stood at an instant, or empty if it was not there yet or no
     * longer} A change counts from the instant of its command on. Takes a number of look-ups that
     * grows with the logarithm of the number of changes.
     *
     * @param id the contact
     * @param at the instant
     * @throws UnreadableChangeException if the values are lost
     */
    Optional<Contact> contactAt(ContactId id, Instant at);

    /**
     * {@return the changes that follow a place in the feed, in the order of their positions}
     *
     * <p>The feed has every committed change exactly once, without gaps: the changes of a unit in
     * the order they were made, and those of one aggregate as well. A unit that commits late comes
     * late and is never passed over. Whoever keeps the cursor together with what it made of the
     * changes gets each of them at least once.
     *
     * <p>What is not sealed yet is sealed first, in a short unit of its own, waiting for others
     * that do so at the moment. Where a unit or a transaction of the host is open on this thread,
     * nothing is sealed: then the feed ends at what was sealed before.
     *
     * @param cursor the place, {@link ChangeCursor#start} for the beginning
     * @param size how many changes at the most, 1 to {@link PageRequest#MAX_SIZE}
     * @throws IllegalArgumentException if the size is out of range
     * @throws dev.kith.common.InvalidCursorException if the cursor is another book's, damaged, or
     *     of a log that was longer than this one, such as before a backup was restored
     */
    ChangeBatch after(ChangeCursor cursor, int size);

    /**
     * {@return the place in the feed behind everything that is committed by now, for who wants to
     * hear of later changes only} Seals as {@link #after} does.
     *
     * @throws IllegalStateException inside a unit or a transaction of the host, where nothing is
     *     sealed, so that changes which were committed before would be behind the place
     */
    ChangeCursor end();

    /**
     * {@return whether the log is as it was sealed: without gaps and, where the book keeps hashes,
     * with the right ones} Reads the whole log. Entries that were cut off at the end are missed by
     * {@link #verify(ChainHead)} only.
     */
    ChainReport verify();

    /**
     * {@return whether the log is as it was sealed and still has the end of an earlier report}
     *
     * @param expected the end of an earlier report
     */
    ChainReport verify(ChainHead expected);
}
