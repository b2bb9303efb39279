package dev.kith.store;

import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import java.util.Collection;

/**
 * The contacts of one book, to be read and written in a unit. Implemented by storage adapters,
 * called by the library.
 *
 * <ul>
 *   <li>[CS-1] {@link #add} of a contact whose id the book has throws {@link IdTakenException} and
 *       stores nothing; or, where a unit that was open at the same time added it, {@link
 *       dev.kith.common.ConflictException}, at the latest when the unit ends, and then nothing of
 *       the unit is stored.
 *   <li>[CS-2] {@link #save} at a revision other than the stored one throws {@link
 *       dev.kith.common.StaleException} with both revisions and stores nothing.
 *   <li>[CS-3] Saving a contact that the book does not have, be it another book's, throws {@link
 *       dev.kith.common.NotFoundException} and stores nothing.
 *   <li>[CS-4] Of several units that save the same contact at the same revision, one commits; the
 *       others get {@link dev.kith.common.StaleException} or {@link
 *       dev.kith.common.ConflictException} and leave nothing stored.
 *   <li>[CS-5] A write that is refused, but not with {@link dev.kith.common.ConflictException},
 *       leaves the unit usable, and what it wrote before stays.
 *   <li>[CS-6] {@link #addAll} does what {@link #add} of each does; of an id that the book has, or
 *       that is given twice, it throws {@link IdTakenException} and stores none of them.
 * </ul>
 */
public interface ContactStore extends ContactView {

    /**
     * Stores a new contact.
     *
     * @param contact the contact
     * @throws IdTakenException if the book has a contact of that id
     * @throws dev.kith.common.ConflictException if a unit that was open at the same time added one
     */
    void add(Contact contact);

    /**
     * Stores new contacts. An adapter makes few statements of many contacts.
     *
     * @param contacts the contacts, not more than fit into memory
     * @throws IdTakenException if the book has a contact of one of the ids, or two have the same
     * @throws dev.kith.common.ConflictException if a unit that was open at the same time added one
     */
    void addAll(Collection<? extends Contact> contacts);

    /**
     * Stores the next version of a contact.
     *
     * @param next the contact as it will be
     * @param seen the revision that it was made from
     * @throws dev.kith.common.StaleException if the stored contact is at another revision
     * @throws dev.kith.common.NotFoundException if the book has no contact of that id
     */
    void save(Contact next, Revision seen);
}
