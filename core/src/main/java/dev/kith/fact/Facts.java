package dev.kith.fact;

import dev.kith.contact.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The facts of one book's contacts: what rules read of a contact beside its own values. The library
 * writes its own ones along with what they come from; the host sets those that it declared with
 * {@code Kith.builder().fact(...)}. A fact makes no new revision of its contact. What the host sets
 * has an entry of its own in the change log, under the {@link FactId}, whose values are read as
 * {@link FactValues}; listeners are told of it. Safe for use by many threads.
 */
public interface Facts {

    /** {@return what is declared: the library's own facts, then the host's} */
    List<FactDefinition> definitions();

    /**
     * {@return every value that is stored about a contact, by fact, then by value; nothing for a
     * contact that the book does not have}
     *
     * @param contact the contact
     */
    List<Fact> of(ContactId contact);

    /**
     * {@return the values of one fact about a contact, in order; where none is stored, the one that
     * stands for it, or nothing}
     *
     * @param contact the contact
     * @param key which fact
     * @throws FactRefusedException if it is not declared
     */
    List<FactValue> find(ContactId contact, FactKey key);

    /**
     * Sets the one value of a fact of the host, in place of what was there.
     *
     * @param contact the contact
     * @param key which fact
     * @param value its value
     * @throws FactRefusedException if the fact is not declared, is the library's own or has another
     *     type
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws dev.kith.contact.ContactStatusException if the contact was merged or erased
     */
    void set(ContactId contact, FactKey key, FactValue value);

    /**
     * Sets the values of a fact of the host, in place of what was there.
     *
     * @param contact the contact
     * @param key which fact
     * @param values its values, in any order; of values that have the same {@link FactValue#key}
     *     the first counts; none to clear the fact
     * @throws FactRefusedException if the fact is not declared, is the library's own, has another
     *     type or one value at the most
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws dev.kith.contact.ContactStatusException if the contact was merged or erased
     */
    void set(ContactId contact, FactKey key, Collection<? extends FactValue> values);

    /**
     * Takes the values of a fact of the host away.
     *
     * @param contact the contact
     * @param key which fact
     * @throws FactRefusedException if the fact is not declared or is the library's own
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws dev.kith.contact.ContactStatusException if the contact was merged or erased
     */
    void clear(ContactId contact, FactKey key);

    /**
     * Makes the library's own facts about a contact anew from what they come from.
     *
     * @param contact the contact
     * @return the facts that were not as they should be; none, unless the library has learned new
     *     facts since or something else has written to the storage
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     */
    Set<FactKey> rebuild(ContactId contact);

    /**
     * Makes the library's own facts about all contacts anew, in units of a few hundred contacts
     * each. To be called once after the library was updated to a version that has new facts; others
     * may go on writing. Nobody is passed over: contacts that are changed meanwhile are made right
     * once more, as the change log tells.
     *
     * @return how many contacts had facts that were not as they should be
     * @throws IllegalStateException inside a unit or a transaction of the host, since it needs many
     *     units
     */
    long rebuild();
}
