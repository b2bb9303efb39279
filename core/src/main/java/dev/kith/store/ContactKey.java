package dev.kith.store;

import dev.kith.contact.ChoiceKey;
import dev.kith.contact.CollectionId;
import dev.kith.contact.ContactId;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.FieldKey;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.TierKey;
import dev.kith.label.LabelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text by which contacts are looked up. Personal data.
 *
 * @param kind what the text is
 * @param text the text in the form that is compared, exactly
 */
public record ContactKey(Kind kind, String text) {

    // ITU-T Operational Bulletin 994, Annex: dialling procedures; the trunk prefix 1 is covered by
    // the country code 1
    private static final List<String> TRUNK_PREFIXES = List.of("", "0", "8", "06");
    private static final List<String> ABROAD = List.of("", "00", "011", "810");

    /** What the text of a key is. */
    public enum Kind {
        /** What another system calls a contact. */
        EXTERNAL_ID,
        /** An e-mail address. */
        EMAIL,
        /** A phone number. */
        PHONE,
        /** Another contact to which it refers, as {@link ContactProjection#references} says. */
        CONTACT,
        /** An organisation of the book, in which a person has or had an affiliation. */
        ORGANIZATION,
        /** A role that the contact plays or played for us. */
        ROLE,
        /** A tier of importance. */
        TIER,
        /** A label. */
        LABEL,
        /** A custom field, whatever its values. */
        FIELD,
        /** A collection. */
        COLLECTION,
        /** A stage that the contact is or was in, in a role. */
        STAGE,
        /** A choice that the contact has, in a custom field. */
        CHOICE
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
     * {@return the keys under which a number may stand that was stored while its region was not
     * known: the digits with which it is written at home and from abroad} None for a number that is
     * not in E.164. Who has such a key need not have the number: other regions write others alike.
     *
     * @param number the number, beside its normal form
     */
    public static List<ContactKey> withoutRegion(PhoneNumber number) {
        Optional<String> e164 = number.e164();
        if (e164.isEmpty()) {
            return List.of();
        }
        String whole = e164.get().substring(1);
        String national = number.nationalNumber().orElseThrow();
        List<ContactKey> keys = new ArrayList<>();
        TRUNK_PREFIXES.forEach(prefix -> keys.add(new ContactKey(Kind.PHONE, prefix + national)));
        ABROAD.forEach(prefix -> keys.add(new ContactKey(Kind.PHONE, prefix + whole)));
        return keys;
    }

    /**
     * {@return the key of a role, whenever it is played}
     *
     * @param role the role
     */
    public static ContactKey of(RoleKey role) {
        return new ContactKey(Kind.ROLE, role.text());
    }

    /**
     * {@return the key of a stage of a role, whenever it is or was reached}
     *
     * @param role the role
     * @param stage the stage
     */
    public static ContactKey of(RoleKey role, StageKey stage) {
        // neither key has a tab
        return new ContactKey(Kind.STAGE, role.text() + '\t' + stage.text());
    }

    /**
     * {@return the key of a label}
     *
     * @param label the label
     */
    public static ContactKey of(LabelId label) {
        return new ContactKey(Kind.LABEL, label.toString());
    }

    /**
     * {@return the key of a custom field, whatever its values}
     *
     * @param field the field
     */
    public static ContactKey of(FieldKey field) {
        return new ContactKey(Kind.FIELD, field.text());
    }

    /**
     * {@return the key of a choice of a custom field}
     *
     * @param field the field
     * @param choice the choice
     */
    public static ContactKey of(FieldKey field, ChoiceKey choice) {
        // neither key has a tab
        return new ContactKey(Kind.CHOICE, field.text() + '\t' + choice.text());
    }

    /**
     * {@return the key of a tier}
     *
     * @param tier the tier
     */
    public static ContactKey of(TierKey tier) {
        return new ContactKey(Kind.TIER, tier.text());
    }

    /**
     * {@return the key of the contacts that refer to another one}
     *
     * @param contact the other one
     */
    public static ContactKey ofReferencesTo(ContactId contact) {
        return new ContactKey(Kind.CONTACT, contact.toString());
    }

    /**
     * {@return the key of the people who have or had an affiliation with an organisation}
     *
     * @param organization the organisation
     */
    public static ContactKey ofPeopleAt(ContactId organization) {
        return new ContactKey(Kind.ORGANIZATION, organization.toString());
    }

    /**
     * {@return the key of a collection}
     *
     * @param collection the collection
     */
    public static ContactKey of(CollectionId collection) {
        return new ContactKey(Kind.COLLECTION, collection.toString());
    }

    @Override
    public String toString() {
        return "ContactKey[" + kind + "]";
    }
}
