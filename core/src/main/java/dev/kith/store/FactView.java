package dev.kith.store;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of one book, to be read: rows of contact, fact and value. All values of one fact are of
 * one type. Implemented by storage adapters, called by the library.
 *
 * <ul>
 *   <li>[FV-1] {@link #find} gives the values that the last write stored for that contact and fact,
 *       each as it was given, in the order of their {@linkplain FactValue#key keys}; nothing where
 *       none are stored.
 *   <li>[FV-2] {@link #of} gives all rows of a contact and no others, by fact key, then by value.
 *   <li>[FV-3] {@link #scan} gives the rows of the fact whose values lie in the range, by the
 *       value's key in unsigned order of UTF-8, then by the contact's id in unsigned order of its
 *       bytes, and no more than asked for.
 *   <li>[FV-4] A value that was replaced or taken away is found by nothing.
 *   <li>[FV-5] A range that begins behind a row goes on there, be the row stored or not; paging to
 *       the end gives every row that stays exactly once, whatever is written in between.
 *   <li>[FV-6] {@link #findAll} gives what {@link #find} of each would, but nothing of those
 *       without values.
 * </ul>
 */
public interface FactView {

    /**
     * {@return the values of one fact about a contact, in order}
     *
     * @param contact the contact
     * @param key which fact
     */
    List<FactValue> find(ContactId contact, FactKey key);

    /**
     * {@return the values of one fact about some contacts, in order; of those contacts only that
     * have any} An adapter makes few statements of many contacts.
     *
     * @param contacts the contacts, not more than fit into memory
     * @param key which fact
     */
    default Map<ContactId, List<FactValue>> findAll(Collection<ContactId> contacts, FactKey key) {
        Map<ContactId, List<FactValue>> found = new HashMap<>();
        for (ContactId contact : contacts) {
            List<FactValue> values = find(contact, key);
            if (!values.isEmpty()) {
                found.put(contact, values);
            }
        }
        return found;
    }

    /**
     * {@return all facts about a contact, in order}
     *
     * @param contact the contact
     */
    List<Fact> of(ContactId contact);

    /**
     * {@return the rows of a fact in a range, in order}
     *
     * @param range the part of which fact
     * @param size how many at the most
     */
    List<Fact> scan(FactRange range, int size);
}
