package dev.kith.contact;

import dev.kith.common.KithException;

/**
 * A contact that is of another kind than its place asks for, such as a person where an organisation
 * is meant. Nothing was stored.
 */
public final class ContactKindException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient ContactId id;
    private final transient Contact.Kind kind;

    /**
     * States the facts.
     *
     * @param id the contact
     * @param kind what it is
     * @param rule what it would have to be, as in {@code people work for an organisation}
     */
    public ContactKindException(ContactId id, Contact.Kind kind, String rule) {
        super("contact " + id + " is " + kind + "; " + rule);
        this.id = id;
        this.kind = kind;
    }

    /** {@return the contact} */
    public ContactId id() {
        return id;
    }

    /** {@return what it is} */
    public Contact.Kind kind() {
        return kind;
    }
}
