package dev.kith.store;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of one book, to be read. Implemented by storage adapters, called by the library.
 *
 * <ul>
 *   <li>[CV-1] {@link #find} gives what the last write stored, field for field, be it 4-byte
 *       Unicode, huge or nearly empty; an unknown id gives nothing.
 *   <li>[CV-2] {@link #findByKey} gives the contacts whose projection has the key, whatever their
 *       status, each once, in the order of their ids, and no more than asked for; a key that a
 *       contact no longer has does not find it. It goes on behind an id, which need not be that of
 *       one of them; paging to the end gives every one that keeps the key exactly once, whatever is
 *       written in between.
 *   <li>[CV-3] {@link #first} gives the contacts of a status by the fold key of their sort name,
 *       then by id, both in unsigned byte order, and no more than asked for.
 *   <li>[CV-4] {@link #after} goes on behind a position, which need not be that of a contact;
 *       paging to the end gives every contact that stays as it is exactly once, whatever is written
 *       in between.
 *   <li>[CV-5] A contact moves to the list of its new status and to the place of its new sort name
 *       with the write that changes them.
 *   <li>[CV-6] {@link #search} gives the contacts of a status in whose projection each of the terms
 *       has a token that begins with one of its beginnings, compared exactly, and no others; no
 *       terms at all are met by everybody.
 *   <li>[CV-7] {@link #search} gives them in the order of {@link #first}, each once and no more
 *       than asked for, and goes on behind a position, which need not be that of a contact; paging
 *       to the end gives every contact that stays as it is exactly once, whatever is written in
 *       between.
 *   <li>[CV-8] A contact is found by its new tokens, and no longer by those that it lost, with the
 *       write that changes them; a unit finds what it has written, and nobody else does before it
 *       has committed.
 *   <li>[CV-9] {@link #findAll} and {@link #findByKeys} give what {@link #find} and {@link
 *       #findByKey} of each would, each contact once, in the order of their ids.
 * </ul>
 */
public interface ContactView {

    /**
     * {@return the contact of that id}
     *
     * @param id the id
     */
    Optional<Contact> find(ContactId id);

    /**
     * {@return those of some contacts that are there, in the order of their ids} An adapter makes
     * few statements of many ids.
     *
     * @param ids the ids, not more than the contacts that fit into memory
     */
    default List<Contact> findAll(Collection<ContactId> ids) {
        SortedMap<ContactId, Contact> found = new TreeMap<>();
        ids.forEach(id -> find(id).ifPresent(contact -> found.put(id, contact)));
        return List.copyOf(found.values());
    }

    /**
     * {@return every contact that has one of some keys, in the order of their ids} An adapter makes
     * few statements of many keys.
     *
     * @param keys keys that few contacts have
     */
    default List<Contact> findByKeys(Collection<ContactKey> keys) {
        SortedMap<ContactId, Contact> found = new TreeMap<>();
        for (ContactKey key : keys) {
            List<Contact> page = findByKey(key, 100);
            while (!page.isEmpty()) {
                page.forEach(contact -> found.put(contact.id(), contact));
                page = findByKey(key, page.get(page.size() - 1).id(), 100);
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * {@return the first contacts that have a key, in the order of their ids}
     *
     * @param key the key
     * @param size how many at the most
     */
    List<Contact> findByKey(ContactKey key, int size);

    /**
     * {@return the contacts that have a key and follow an id, in the order of their ids}
     *
     * @param key the key
     * @param after the id
     * @param size how many at the most
     */
    List<Contact> findByKey(ContactKey key, ContactId after, int size);

    /**
     * {@return the first contacts of a status in sort order}
     *
     * @param status the status
     * @param size how many at the most
     */
    List<Contact> first(ContactStatus status, int size);

    /**
     * {@return the contacts of a status that follow a position in sort order}
     *
     * @param status the status
     * @param position the position
     * @param size how many at the most
     */
    List<Contact> after(ContactStatus status, SortPosition position, int size);

    /**
     * {@return the contacts of a status that a search finds, in sort order}
     *
     * @param terms what is searched for
     * @param status the status
     * @param after the position behind which to go on, or null to begin with the first
     * @param size how many at the most
     */
    List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size);
}
