package dev.kith.contact;

import dev.kith.common.FoldKey;
import dev.kith.common.TextRule;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;

/**
 * What names one value of a contact: the field it stands in and, where a field holds several, what
 * tells it from the others. The name stays as long as the value means the same.
 *
 * @param field the field, by the name of its accessor, such as {@code emails}; one line of at most
 *     100 characters
 * @param key what tells the value from the others in the field, such as an e-mail address in the
 *     form that is compared; empty in a field of a single value. Personal data
 */
public record ValueRef(String field, String key) {

    private static final TextRule FIELD = TextRule.line("the name of a field", 100);

    /**
     * Checks the field.
     *
     * @param field the field
     * @param key what tells the value from the others
     * @throws IllegalArgumentException if the field is blank, too long or has control characters
     */
    public ValueRef {
        FIELD.require(field);
    }

    /** {@return the name of a person in its parts, or of an organisation} */
    public static ValueRef name() {
        return new ValueRef("name", "");
    }

    /** {@return the name to show that was laid down} */
    public static ValueRef displayAs() {
        return new ValueRef("displayAs", "");
    }

    /** {@return the name to sort by that was laid down} */
    public static ValueRef sortAs() {
        return new ValueRef("sortAs", "");
    }

    /**
     * {@return a nickname}
     *
     * @param nickname the nickname
     */
    public static ValueRef nickname(String nickname) {
        return new ValueRef("nicknames", nickname.strip());
    }

    /**
     * {@return a label}
     *
     * @param label the label
     */
    public static ValueRef of(LabelId label) {
        return new ValueRef("labels", label.toString());
    }

    /**
     * {@return a label that is given by its name, until the contact is in the book}
     *
     * @param name the name
     */
    public static ValueRef of(LabelName name) {
        // no category has a tab
        return new ValueRef("labels", name.category().text() + '\t' + name.key().text());
    }

    /**
     * {@return all values of a custom field}
     *
     * @param field the field
     */
    public static ValueRef of(FieldKey field) {
        return new ValueRef("fields", field.text());
    }

    /**
     * {@return the points that lead somewhere} The key of a phone number is known once the contact
     * is in the book: take the number from there.
     *
     * @param value where they lead; told apart by {@link PointValue#key()}
     */
    public static ValueRef of(PointValue value) {
        String field =
                switch (value.channel()) {
                    case EMAIL -> "emails";
                    case PHONE -> "phones";
                    case POST -> "addresses";
                    case WEB -> "webAddresses";
                    case MESSAGING -> "handles";
                };
        return new ValueRef(field, value.key());
    }

    /**
     * {@return an external id}
     *
     * @param id the external id
     */
    public static ValueRef of(ExternalId id) {
        // neither part has control characters, so the pair stays apart
        return new ValueRef("externalIds", id.system() + '\t' + id.value());
    }

    /**
     * {@return the dates of one label}
     *
     * @param occasion one of them
     */
    public static ValueRef of(Occasion occasion) {
        return new ValueRef("occasions", occasion.label());
    }

    /**
     * {@return the affiliations with one organisation and unit; where none is named, those of one
     * title or role}
     *
     * @param affiliation one of them
     */
    public static ValueRef of(Affiliation affiliation) {
        OrganizationName organization = affiliation.organization();
        StringBuilder key = new StringBuilder(FoldKey.fold(organization.text()));
        organization.units().forEach(unit -> key.append('\t').append(FoldKey.fold(unit)));
        if (key.isEmpty()) {
            // no organisation begins with two tabs: a unit is never empty
            key.append("\t\t").append(affiliation.title().or(affiliation::role).orElse(""));
        }
        return new ValueRef("affiliations", key.toString());
    }

    /**
     * {@return a picture}
     *
     * @param photo where it is
     */
    public static ValueRef of(PhotoReference photo) {
        return new ValueRef("photos", photo.uri().toString());
    }

    /** {@return the field; not the key, which is personal} */
    @Override
    public String toString() {
        return "ValueRef[" + field + "]";
    }
}
