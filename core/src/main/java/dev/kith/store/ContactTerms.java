package dev.kith.store;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.FoldKey;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.FieldValue;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PostalAddress;
import dev.kith.store.ContactTerm.Dated;
import dev.kith.store.ContactTerm.Field;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The {@linkplain ContactTerm terms} of contacts. The one place that says what they are: an adapter
 * indexes them and nothing else.
 */
public final class ContactTerms {

    private final Contact contact;
    private final Set<ContactTerm> terms = new LinkedHashSet<>();

    private ContactTerms(Contact contact) {
        this.contact = contact;
    }

    /**
     * {@return the terms of a contact, each once}
     *
     * @param contact the contact
     */
    public static Set<ContactTerm> of(Contact contact) {
        ContactTerms made = new ContactTerms(contact);
        for (ContactKey key : ContactProjection.keys(contact)) {
            made.key(key);
        }
        made.own();
        return made.terms;
    }

    /**
     * {@return those terms of a contact that are not its keys, each once} With the same text and
     * under the same name the others are keys, so that who stores both stores each once.
     *
     * @param contact the contact
     */
    public static Set<ContactTerm> besideKeys(Contact contact) {
        ContactTerms made = new ContactTerms(contact);
        made.own();
        return made.terms;
    }

    /**
     * {@return whether two versions of a contact are sure to have the same terms beside keys;
     * quick, and no if in doubt}
     *
     * @param one a version
     * @param other another version of the same contact
     */
    @SuppressWarnings("ReferenceEquality") // the same immutable list, not an equal one
    public static boolean areAlike(Contact one, Contact other) {
        return one.emails() == other.emails()
                && one.phones() == other.phones()
                && one.addresses() == other.addresses()
                && one.roles() == other.roles()
                && one.fields() == other.fields()
                && one.occasions() == other.occasions()
                && one.owner().equals(other.owner())
                && one.teams().equals(other.teams())
                && areAlikeAsPeople(one, other);
    }

    @SuppressWarnings("ReferenceEquality") // the same immutable list, not an equal one
    private static boolean areAlikeAsPeople(Contact one, Contact other) {
        // a contact stays what it is
        return !(one instanceof Person person)
                || (other instanceof Person same
                        && person.affiliations() == same.affiliations()
                        && person.name().equals(same.name()));
    }

    private void key(ContactKey key) {
        switch (key.kind()) {
            case EMAIL, PHONE, ORGANIZATION, ROLE, TIER, LABEL, FIELD, COLLECTION, CHOICE ->
                    add(Field.valueOf(key.kind().name()), key.text());
            case EXTERNAL_ID, CONTACT, STAGE -> {}
        }
    }

    private void own() {
        add(Field.KIND, contact.kind().name());
        if (contact instanceof Person person) {
            person(person);
        }
        contact.emails().forEach(this::email);
        contact.phones().forEach(this::phone);
        contact.addresses().forEach(this::address);
        contact.roles().forEach(this::role);
        contact.occasions().forEach(this::occasion);
        contact.owner().ifPresent(owner -> add(Field.OWNER, ContactTerm.cut(word(owner))));
        contact.teams().forEach(team -> add(Field.TEAM, ContactTerm.cut(team.id())));
        contact.fields()
                .forEach(
                        (field, values) ->
                                values.forEach(
                                        value -> value(ContactTerm.beginning(field), value)));
    }

    private void person(Person person) {
        folded(Field.GIVEN_NAME, person.name().all(NamePart.GIVEN));
        folded(Field.FAMILY_NAME, person.name().all(NamePart.FAMILY));
        folded(Field.FAMILY_NAME, person.name().all(NamePart.SECOND_FAMILY));
        for (Affiliation affiliation : person.affiliations()) {
            folded(Field.COMPANY, List.of(affiliation.organization().text()));
            folded(Field.TITLE, affiliation.title().stream().toList());
            dated(Dated.AFFILIATION, affiliation.period());
        }
    }

    private void email(ContactPoint<EmailAddress> point) {
        folded(Field.DOMAIN, List.of(point.value().domain()));
        String key = point.value().key();
        String folded = FoldKey.fold(key);
        if (!folded.equals(key)) {
            add(Field.OTHER_EMAIL, ContactTerm.cut(folded));
        }
        dated(Dated.EMAIL, point.validity());
    }

    private void phone(ContactPoint<PhoneNumber> point) {
        OptionalInt code = point.value().callingCode();
        if (code.isPresent()) {
            add(Field.CALLING_CODE, ContactTerm.text(BigDecimal.valueOf(code.getAsInt())));
        }
        dated(Dated.PHONE, point.validity());
    }

    private void address(ContactPoint<PostalAddress> point) {
        PostalAddress address = point.value();
        folded(Field.CITY, address.all(AddressPart.LOCALITY));
        folded(Field.POSTAL_CODE, address.all(AddressPart.POSTAL_CODE));
        address.countryCode().ifPresent(code -> add(Field.COUNTRY, code));
        dated(Dated.ADDRESS, point.validity());
    }

    private void role(DatedRole role) {
        role.stages().forEach(entry -> add(Field.REACHED, entry.stage().text()));
        dated(Dated.ROLE, role.period());
    }

    private void occasion(Occasion occasion) {
        if (occasion.label().equals(Occasion.BIRTHDAY)) {
            PartialDate date = occasion.date();
            if (date.month().isPresent() && date.day().isPresent()) {
                add(
                        Field.BIRTHDAY,
                        String.format(
                                Locale.ROOT,
                                "%02d-%02d",
                                date.month().getAsInt(),
                                date.day().getAsInt()));
            }
        }
    }

    private void value(String beginning, FieldValue value) {
        if (!(value instanceof FieldValue.Chosen) && !(value instanceof FieldValue.Partial)) {
            add(Field.VALUE, beginning + ContactTerm.text(value));
        }
    }

    private void dated(Dated what, DateRange period) {
        period.from().ifPresent(day -> add(Field.DATED, what.from(day)));
        period.until().ifPresent(day -> add(Field.DATED, what.until(day)));
    }

    /** As rules do, those that are blank are left out. */
    private void folded(Field field, Collection<String> texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                add(field, ContactTerm.folded(text));
            }
        }
    }

    private void add(Field field, String text) {
        terms.add(new ContactTerm(field, text));
    }

    /**
     * {@return who acts, as rules write it, such as {@code user:maria}}
     *
     * @param actor who
     */
    public static String word(Actor actor) {
        return actor.kind().name().toLowerCase(Locale.ROOT) + ":" + actor.id();
    }
}
