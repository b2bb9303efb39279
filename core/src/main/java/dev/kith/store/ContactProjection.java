package dev.kith.store;

import dev.kith.common.FoldKey;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.FieldValue;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.label.LabelId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from a contact so that it can be found and sorted. The one place that says so: an
 * adapter indexes this and nothing else.
 *
 * @param position the place in the sort order
 * @param keys the keys, each once
 * @param tokens the folded texts that a search compares, each once and of 1 to 64 UTF-16 code
 *     units: the words of names, nicknames, organisations, units, titles, roles and e-mail
 *     addresses, the numbers of phones, e-mail addresses and what looks like one in a name as a
 *     whole, each behind an {@code @}, and the ids of labels, each behind a number sign. A word is
 *     a run of letters, digits and the marks that belong to them; an apostrophe within it is left
 *     out, but what stands before and behind it are words, too. In Chinese, Japanese, Korean, Thai,
 *     Lao, Khmer and Burmese, which put no spaces between words, a word begins at every letter.
 *     Digits are those of ASCII, and a number has no leading zeros; the number of a phone is there
 *     with its country code, without it, and as it was typed, and if it was typed with letters, in
 *     words. Of each kind of value the first 300 count.
 */
public record ContactProjection(SortPosition position, List<ContactKey> keys, List<String> tokens) {

    /**
     * How much of a folded sort name counts for the order, so that it fits into a database's index
     * and into a cursor.
     */
    private static final int MAX_SORT_LENGTH = 500;

    /**
     * Copies the lists.
     *
     * @param position the place in the sort order
     * @param keys the keys
     * @param tokens the folded texts that a search compares
     */
    public ContactProjection {
        keys = List.copyOf(keys);
        tokens = List.copyOf(tokens);
    }

    /**
     * {@return the projection of a contact}
     *
     * @param contact the contact
     */
    public static ContactProjection of(Contact contact) {
        return new ContactProjection(
                position(contact), keys(contact), List.copyOf(tokens(contact)));
    }

    /**
     * {@return the keys of a contact, each once}
     *
     * @param contact the contact
     */
    public static List<ContactKey> keys(Contact contact) {
        List<ContactKey> keys = new ArrayList<>();
        for (ExternalId id : contact.externalIds()) {
            addOnce(keys, ContactKey.of(id));
        }
        for (ContactPoint<EmailAddress> point : contact.emails()) {
            addOnce(keys, ContactKey.of(point.value()));
        }
        for (ContactPoint<PhoneNumber> point : contact.phones()) {
            addOnce(keys, ContactKey.of(point.value()));
        }
        for (Affiliation affiliation : affiliations(contact)) {
            affiliation.organizationId().ifPresent(id -> addOnce(keys, ContactKey.ofPeopleAt(id)));
        }
        references(contact).forEach(id -> keys.add(ContactKey.ofReferencesTo(id)));
        for (DatedRole role : contact.roles()) {
            addOnce(keys, ContactKey.of(role.role()));
        }
        // sets: each of them comes once
        contact.labels().forEach(label -> keys.add(ContactKey.of(label)));
        contact.fields().keySet().forEach(field -> keys.add(ContactKey.of(field)));
        contact.importance().ifPresent(it -> keys.add(ContactKey.of(it.tier())));
        contact.collection().ifPresent(it -> keys.add(ContactKey.of(it)));
        keys.addAll(stages(contact));
        keys.addAll(choices(contact));
        return keys;
    }

    private static Set<ContactKey> stages(Contact contact) {
        Set<ContactKey> keys = new LinkedHashSet<>();
        for (DatedRole role : contact.roles()) {
            role.stages().forEach(entry -> keys.add(ContactKey.of(role.role(), entry.stage())));
        }
        return keys;
    }

    private static Set<ContactKey> choices(Contact contact) {
        Set<ContactKey> keys = new LinkedHashSet<>();
        contact.fields()
                .forEach(
                        (field, values) -> {
                            for (FieldValue value : values) {
                                if (value instanceof FieldValue.Chosen chosen) {
                                    keys.add(ContactKey.of(field, chosen.choice()));
                                }
                            }
                        });
        return keys;
    }

    /**
     * {@return the tokens of a contact, in no order}
     *
     * @param contact the contact
     */
    public static Set<String> tokens(Contact contact) {
        return tokens(contact, null);
    }

    /**
     * {@return the tokens of a contact that come from values in which another version of it
     * differs, in no order} Quick if the versions have most lists in common. What one version has
     * among these and the other has not is the difference between their tokens, except for what
     * either has from another value as well.
     *
     * @param contact a version
     * @param other another version of the same contact
     */
    public static Set<String> tokensApartFrom(Contact contact, Contact other) {
        return tokens(contact, other);
    }

    private static Set<String> tokens(Contact contact, @Nullable Contact other) {
        Set<String> tokens = new LinkedHashSet<>();
        TokenSource.tokens(
                contact,
                other,
                token -> {
                    tokens.add(token);
                    return true;
                });
        return tokens;
    }

    /**
     * {@return the other contacts to which a contact refers: in its affiliations and custom fields,
     * and as the one that it is a copy of} The survivor that it was merged into is not among them.
     *
     * @param contact the contact
     */
    public static Set<ContactId> references(Contact contact) {
        if (contact.fields().isEmpty()
                && affiliations(contact).isEmpty()
                && contact.copiedFrom().isEmpty()) {
            return Set.of();
        }
        Set<ContactId> references = organizations(contact);
        contact.copiedFrom().ifPresent(references::add);
        for (List<FieldValue> values : contact.fields().values()) {
            for (FieldValue value : values) {
                if (value instanceof FieldValue.Reference reference) {
                    references.add(reference.contact());
                }
            }
        }
        return references;
    }

    /**
     * {@return the organisations of the book in which a contact has or had an affiliation}
     *
     * @param contact the contact
     */
    public static Set<ContactId> organizations(Contact contact) {
        Set<ContactId> organizations = new HashSet<>();
        for (Affiliation affiliation : affiliations(contact)) {
            affiliation.organizationId().ifPresent(organizations::add);
        }
        return organizations;
    }

    /**
     * {@return whether two versions of a contact are sure to have the same projection, so that an
     * index need not be touched; quick, and no if in doubt} A change keeps the very lists that it
     * does not touch, which tells so without making the projections; lists that are merely equal
     * may still differ in what is derived from them.
     *
     * @param one a version
     * @param other another version of the same contact
     */
    public static boolean areAlike(Contact one, Contact other) {
        return haveSameKeys(one, other) && TokenSource.areAllSame(one, other);
    }

    /**
     * {@return whether two versions of a contact are sure to have the same keys and the same place;
     * quick, and no if in doubt} What {@link #areAlike} says but for the tokens.
     *
     * @param one a version
     * @param other another version of the same contact
     */
    @SuppressWarnings("ReferenceEquality") // the same immutable list, not an equal one
    public static boolean haveSameKeys(Contact one, Contact other) {
        return one.externalIds() == other.externalIds()
                && one.emails() == other.emails()
                && one.phones() == other.phones()
                && one.roles() == other.roles()
                && one.labels() == other.labels()
                && one.fields() == other.fields()
                && one.importance().equals(other.importance())
                && affiliations(one) == affiliations(other)
                && one.collection().equals(other.collection())
                && one.copiedFrom().equals(other.copiedFrom())
                && one.sortName().equals(other.sortName());
    }

    private static List<Affiliation> affiliations(Contact contact) {
        return contact instanceof Person person ? person.affiliations() : List.of();
    }

    /**
     * {@return the place of a contact in the sort order}
     *
     * @param contact the contact
     */
    public static SortPosition position(Contact contact) {
        String folded = FoldKey.fold(contact.sortName());
        return new SortPosition(
                new FoldKey(IndexKey.beginning(folded, MAX_SORT_LENGTH)), contact.id());
    }

    /**
     * {@return whether a contact has a key}
     *
     * @param contact the contact
     * @param key the key
     */
    public static boolean has(Contact contact, ContactKey key) {
        return switch (key.kind()) {
            case EXTERNAL_ID ->
                    contact.externalIds().stream().anyMatch(id -> ContactKey.of(id).equals(key));
            case EMAIL ->
                    contact.emails().stream().anyMatch(p -> p.value().key().equals(key.text()));
            case PHONE ->
                    contact.phones().stream().anyMatch(p -> p.value().key().equals(key.text()));
            case CONTACT ->
                    references(contact).stream().anyMatch(id -> id.toString().equals(key.text()));
            case ORGANIZATION ->
                    affiliations(contact).stream()
                            .flatMap(affiliation -> affiliation.organizationId().stream())
                            .anyMatch(id -> id.toString().equals(key.text()));
            case ROLE -> contact.roles().stream().anyMatch(r -> r.role().text().equals(key.text()));
            case FIELD ->
                    contact.fields().keySet().stream().anyMatch(f -> f.text().equals(key.text()));
            case STAGE -> stages(contact).contains(key);
            case CHOICE -> choices(contact).contains(key);
            case LABEL -> contact.labels().contains(LabelId.parse(key.text()));
            case COLLECTION ->
                    contact.collection().filter(it -> it.toString().equals(key.text())).isPresent();
            case TIER ->
                    contact.importance()
                            .filter(i -> i.tier().text().equals(key.text()))
                            .isPresent();
        };
    }

    private static void addOnce(List<ContactKey> keys, ContactKey key) {
        // nearly always a few: a scan is quicker than a set
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    /** {@return how many keys and tokens there are; nothing personal} */
    @Override
    public String toString() {
        return "ContactProjection[" + keys.size() + " keys, " + tokens.size() + " tokens]";
    }
}
