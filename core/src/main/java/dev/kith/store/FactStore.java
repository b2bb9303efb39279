package dev.kith.store;

import dev.kith.contact.ContactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import java.util.Collection;

/**
 * The facts of one book, to be read and written in a unit. Implemented by storage adapters, called
 * by the library.
 *
 * <ul>
 *   <li>[FS-1] {@link #put} replaces all values of that fact about that contact by those given:
 *       none of the old ones stays, and no values take the fact away. Other facts, other contacts
 *       and other books stay as they are.
 *   <li>[FS-2] {@link #put} for a contact that the book does not have, be it another book's, throws
 *       {@link dev.kith.common.NotFoundException} and stores nothing; the unit stays usable.
 *   <li>[FS-3] {@link #put} leaves the contact as it is, and its revision.
 *   <li>[FS-4] Of several units that put the same fact about the same contact, each is stored whole
 *       or refused whole with {@link dev.kith.common.ConflictException}; the values of one are
 *       never mixed with those of another.
 *   <li>[FS-5] Facts are part of their unit: they are stored and lost together with its other
 *       writes, and nobody else sees them before.
 * </ul>
 */
public interface FactStore extends FactView {

    /**
     * Puts values in the place of those that a contact has of one fact.
     *
     * @param contact the contact
     * @param key which fact
     * @param values values of one type, in any order, maybe none; of several that have the same
     *     {@linkplain FactValue#key key} the first counts, as {@link FactValue#sorted} says
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     */
    void put(ContactId contact, FactKey key, Collection<? extends FactValue> values);
}
