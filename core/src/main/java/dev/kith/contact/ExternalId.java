package dev.kith.contact;

import dev.kith.common.TextRule;

/**
 * What another system calls a contact. Within a book no two contacts have the same one; compared
 * exactly.
 *
 * @param system the other system, one line of at most 100 characters
 * @param value its identifier there, one line of at most 500 characters
 */
public record ExternalId(String system, String value) {

    /** The system of the UIDs of address-book cards. */
    public static final String VCARD_UID = "vcard-uid";

    static final TextRule SYSTEM = TextRule.line("an external id's system", 100);
    static final TextRule VALUE = TextRule.line("an external id's value", 500);

    /**
     * Takes off outer spaces and checks both.
     *
     * @param system the other system
     * @param value its identifier there
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public ExternalId {
        system = SYSTEM.require(system).strip();
        value = VALUE.require(value).strip();
    }

    /**
     * {@return the id of that value}
     *
     * @param system the other system
     * @param value its identifier there
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public static ExternalId of(String system, String value) {
        return new ExternalId(system, value);
    }

    @Override
    public String toString() {
        return "ExternalId[" + system + "]";
    }
}
