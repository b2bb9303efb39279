package dev.kith.contact;

import dev.kith.common.Revision;
import dev.kith.common.Stamp;

/**
 * What the book says of a contact, as opposed to what the contact's own values say.
 *
 * @param id its identity
 * @param revision its version, one more with each change
 * @param status where it stands in its life
 * @param created when it was added and by whom
 * @param changed when it was last changed and by whom; at the first revision the same as {@code
 *     created}
 */
public record ContactState(
        ContactId id, Revision revision, ContactStatus status, Stamp created, Stamp changed) {

    /**
     * {@return the state of a contact that has just been added}
     *
     * @param id its identity
     * @param created when and by whom
     */
    public static ContactState first(ContactId id, Stamp created) {
        return new ContactState(id, Revision.FIRST, ContactStatus.ACTIVE, created, created);
    }

    /**
     * {@return the state after one more change}
     *
     * @param status where the contact stands from then on
     * @param changed when and by whom
     */
    public ContactState next(ContactStatus status, Stamp changed) {
        return new ContactState(id, revision.next(), status, created, changed);
    }
}
