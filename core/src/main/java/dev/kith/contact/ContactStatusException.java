package dev.kith.contact;

import dev.kith.common.KithException;

/**
 * A command that a contact's status does not allow, such as changing an archived one. Nothing was
 * stored.
 */
public final class ContactStatusException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient ContactId id;
    private final transient ContactStatus status;

    /**
     * States the facts.
     *
     * @param id the contact
     * @param status where it stands
     * @param remedy what would be right, as in {@code restore it first}
     */
    public ContactStatusException(ContactId id, ContactStatus status, String remedy) {
        super("contact " + id + " is " + status + "; " + remedy);
        this.id = id;
        this.status = status;
    }

    /** {@return the contact} */
    public ContactId id() {
        return id;
    }

    /** {@return where it stands} */
    public ContactStatus status() {
        return status;
    }
}
