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
 * nothing happens that is not in it, but for {@linkplain dev.kith.fact.Facts facts}, which have no
 * history. A command that changes nothing leaves no entry, and neither does the repeat of one that
 * carried a key.
 *
 * <p>It shows all of it to every actor, notes that are for their author only among it, and also
 * what was taken out since: a host lets those read it who may see everything in the book.
 *
 * <p>Safe for use by many threads.
 */
public interface History {

    /**
     * {@return the changes of one aggregate, the newest first; none if there never was one of that
     * id} A page costs the same wherever in the history it is.
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
     * @throws UnreadableChangeException if the values can no longer be read
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
     * hear of later changes only}
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
