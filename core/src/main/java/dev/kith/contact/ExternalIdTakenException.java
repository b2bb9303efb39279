package dev.kith.contact;

import dev.kith.common.KithException;

/** An external id that another contact of the book already has. Nothing was stored. */
public final class ExternalIdTakenException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient ExternalId externalId;
    private final transient ContactId holder;

    /**
     * States the facts.
     *
     * @param externalId the id that is taken
     * @param holder the contact that has it
     */
    public ExternalIdTakenException(ExternalId externalId, ContactId holder) {
        super(
                "an external id of system "
                        + externalId.system()
                        + " belongs to contact "
                        + holder
                        + "; within a book no two contacts have the same one");
        this.externalId = externalId;
        this.holder = holder;
    }

    /** {@return the id that is taken} */
    public ExternalId externalId() {
        return externalId;
    }

    /** {@return the contact that has it} */
    public ContactId holder() {
        return holder;
    }
}
