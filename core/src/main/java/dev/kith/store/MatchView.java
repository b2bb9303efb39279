package dev.kith.store;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of one book that queries match. Implemented by storage adapters, called by the
 * library.
 *
 * <ul>
 *   <li>[MV-1] {@link #find} gives the contacts of a status that meet each clause of the query, as
 *       {@link ContactQuery#isMetBy} says, and no others; a query without clauses is met by all.
 *   <li>[MV-2] {@link #find} gives them in the order of {@link ContactView#first}, each once and no
 *       more than asked for, and goes on behind a position, which need not be that of a contact;
 *       paging to the end gives every contact that stays as it is exactly once, whatever is written
 *       in between.
 *   <li>[MV-3] {@link #count} tells how many contacts {@link #find} gives in all.
 *   <li>[MV-4] A contact is matched by what it says and by what is stored of facts about it with
 *       the write that changes it; a unit matches what it has written, and nobody else does before
 *       it has committed.
 * </ul>
 */
public interface MatchView {

    /**
     * {@return the contacts of a status that a query matches, in sort order}
     *
     * @param query what is looked for
     * @param status the status
     * @param after the position behind which to go on, or null to begin with the first
     * @param size how many at the most
     */
    List<Contact> find(
            ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size);

    /**
     * {@return how many contacts of a status a query matches}
     *
     * @param query what is looked for
     * @param status the status
     */
    long count(ContactQuery query, ContactStatus status);
}
