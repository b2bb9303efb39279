package dev.kith.store;

import dev.kith.contact.ContactId;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.PhoneNumber;

/**
 * A text by which contacts are looked up. Personal data.
 *
 * @param kind what the text is
 * @param text the text in the form that is compared, exactly
 */
public record ContactKey(Kind kind, String text) {

    /** What the text of a key is. */
    public enum Kind {
        /** What another system calls a contact. */
        EXTERNAL_ID,
        /** An e-mail address. */
        EMAIL,
        /** A phone number. */
        PHONE,
        /** An organisation of the book, in which a person has or had an affiliation. */
        ORGANIZATION
    }

    /**
     * {@return the key of an external id}
     *
     * @param id the external id
     */
    public static ContactKey of(ExternalId id) {
        // neither part has control characters, so the pair stays apart
        return new ContactKey(Kind.EXTERNAL_ID, id.system() + '\t' + id.value());
    }

    /**
     * {@return the key of an e-mail address}
     *
     * @param address the address
     */
    public static ContactKey of(EmailAddress address) {
        return new ContactKey(Kind.EMAIL, address.key());
    }

    /**
     * {@return the key of a phone number}
     *
     * @param number the number, beside its normal form
     */
    public static ContactKey of(PhoneNumber number) {
        return new ContactKey(Kind.PHONE, number.key());
    }

    /**
     * {@return the key of the people who have or had an affiliation with an organisation}
     *
     * @param organization the organisation
     */
    public static ContactKey ofPeopleAt(ContactId organization) {
        return new ContactKey(Kind.ORGANIZATION, organization.toString());
    }

    @Override
    public String toString() {
        return "ContactKey[" + kind + "]";
    }
}
