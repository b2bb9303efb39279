package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.common.Team;
import dev.kith.label.LabelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation outside the host's own staff, as the book keeps it. Immutable: to
 * change a contact, {@link #edit} it and give the draft to the book.
 *
 * <p>Two contacts are equal if they are the same contact at the same revision. Lists are in the
 * order that the user gave and never null. Safe for use by many threads.
 */
public abstract sealed class Contact permits Person, Organization {

    private final ContactState state;
    private final ContactContent content;
    // null where the standard formatter gives the same: saves a hundred bytes a contact
    private final @Nullable String derivedDisplay;
    private final @Nullable String derivedSort;

    Contact(
            ContactState state,
            ContactContent content,
            @Nullable String derivedDisplay,
            @Nullable String derivedSort) {
        this.state = state;
        this.content = content;
        this.derivedDisplay = derivedDisplay;
        this.derivedSort = derivedSort;
    }

    /** {@return a draft with all of this contact's values, to be changed and given to the book} */
    public abstract ContactDraft<? extends Contact, ?> edit();

    /** {@return whether it is a person or an organisation} */
    public abstract Kind kind();

    /**
     * {@return the contact with the same values in another state}
     *
     * @param state what the book says of it from then on
     */
    public abstract Contact inState(ContactState state);

    abstract boolean hasSameName(Contact other);

    /** What a contact can be; a contact never turns from one into the other. */
    public enum Kind {
        /** A human being. */
        PERSON,
        /** A company, authority, association or any other body. */
        ORGANIZATION
    }

    /** {@return the identity} */
    public ContactId id() {
        return state.id();
    }

    /** {@return the version} */
    public Revision revision() {
        return state.revision();
    }

    /** {@return where the contact stands in its life} */
    public ContactStatus status() {
        return state.status();
    }

    /**
     * {@return the steps of the contact's life so far: when, by whom and why its status changed}
     */
    public List<StatusChange> statusHistory() {
        return state.steps();
    }

    /** {@return what the book says of the contact} */
    public ContactState state() {
        return state;
    }

    /**
     * {@return the name to show: the one laid down by {@link #displayAs}, else a derived one; never
     * blank}
     */
    public String displayName() {
        if (content.displayAs() != null) {
            return content.displayAs();
        }
        return derivedDisplay != null ? derivedDisplay : NameFormatter.standard().display(this);
    }

    /**
     * {@return the name to sort by: the one laid down by {@link #sortAs}, else a derived one; never
     * blank}
     */
    public String sortName() {
        if (content.sortAs() != null) {
            return content.sortAs();
        }
        if (derivedSort != null) {
            return derivedSort;
        }
        return content.displayAs() != null && isUnnamed()
                ? content.displayAs()
                : NameFormatter.standard().sort(this);
    }

    abstract boolean isUnnamed();

    /** {@return the name to show that a user laid down} */
    public Optional<String> displayAs() {
        return Optional.ofNullable(content.displayAs());
    }

    /** {@return the name to sort by that a user laid down} */
    public Optional<String> sortAs() {
        return Optional.ofNullable(content.sortAs());
    }

    /** {@return the names it also goes by} */
    public List<String> nicknames() {
        return content.nicknames();
    }

    /** {@return the e-mail addresses} */
    public List<ContactPoint<EmailAddress>> emails() {
        return content.emails();
    }

    /** {@return the phone numbers} */
    public List<ContactPoint<PhoneNumber>> phones() {
        return content.phones();
    }

    /** {@return the postal addresses} */
    public List<ContactPoint<PostalAddress>> addresses() {
        return content.addresses();
    }

    /** {@return the addresses of pages on the web} */
    public List<ContactPoint<WebAddress>> webAddresses() {
        return content.webAddresses();
    }

    /** {@return the names on messengers and social networks} */
    public List<ContactPoint<MessagingHandle>> handles() {
        return content.handles();
    }

    /** {@return what other systems call the contact} */
    public List<ExternalId> externalIds() {
        return content.externalIds();
    }

    /** {@return the labels, in the order they were given; the book knows their names} */
    public Set<LabelId> labels() {
        return content.labels();
    }

    /** {@return the values of the book's custom fields, by field, in the order they were given} */
    public Map<FieldKey, List<FieldValue>> fields() {
        return content.fields();
    }

    /**
     * {@return the values of a custom field in their order; empty if the contact has none}
     *
     * @param key the field
     */
    public List<FieldValue> field(FieldKey key) {
        return content.fields().getOrDefault(key, List.of());
    }

    /**
     * {@return the first value of a custom field, if it is of a type}
     *
     * @param key the field
     * @param type the type of its values, such as {@link FieldValue.Decimal}
     * @param <V> that type
     */
    public <V extends FieldValue> Optional<V> field(FieldKey key, Class<V> type) {
        return field(key).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** {@return the roles that the contact plays or played for us, in the order they were given} */
    public List<DatedRole> roles() {
        return content.standing().roles();
    }

    /**
     * {@return the roles that the contact plays on a day}
     *
     * @param day the day
     */
    public List<DatedRole> rolesAt(LocalDate day) {
        return roles().stream().filter(role -> role.period().contains(day)).toList();
    }

    /** {@return how important the contact is to us, if that was said} */
    public Optional<Importance> importance() {
        return Optional.ofNullable(content.standing().importance());
    }

    /** {@return who of the host's users looks after the contact} */
    public Optional<Actor> owner() {
        return Optional.ofNullable(content.standing().owner());
    }

    /** {@return the teams that look after the contact} */
    public Set<Team> teams() {
        return content.standing().teams();
    }

    /**
     * {@return the restriction of the use of the contact's data, be it past, in force or to come}
     */
    public Optional<Restriction> restriction() {
        return Optional.ofNullable(content.standing().restriction());
    }

    /** {@return the collection in which the contact is} */
    public Optional<CollectionId> collection() {
        return Optional.ofNullable(content.standing().collection());
    }

    /** {@return the contact of which this one was made as a copy; it may be gone since} */
    public Optional<ContactId> copiedFrom() {
        return Optional.ofNullable(content.standing().copiedFrom());
    }

    /** {@return the dates that matter} */
    public List<Occasion> occasions() {
        return content.occasions();
    }

    /** {@return the day of birth, or an organisation's foundation, as far as it is known} */
    public Optional<PartialDate> birthday() {
        return occasions().stream()
                .filter(occasion -> occasion.label().equals(Occasion.BIRTHDAY))
                .map(Occasion::date)
                .findFirst();
    }

    /** {@return what the contact's own record says in free words} */
    public List<Remark> remarks() {
        return content.remarks();
    }

    /** {@return where pictures of the contact are, the first one being the one to show} */
    public List<PhotoReference> photos() {
        return content.photos();
    }

    /** {@return the record from which the contact was read, if it was} */
    public Optional<Original> original() {
        return Optional.ofNullable(content.original());
    }

    /**
     * {@return where a value comes from, if that is known}
     *
     * @param value what names the value
     */
    public Optional<Provenance> provenance(ValueRef value) {
        return Optional.ofNullable(content.provenances().get(value));
    }

    /** {@return where the values come from, as far as is known; each value is in the contact} */
    public Map<ValueRef, Provenance> provenances() {
        return content.provenances();
    }

    /**
     * {@return whether another contact has the same kind and values, whatever the book says of
     * either}
     *
     * @param other the contact to compare with
     */
    public boolean hasSameContent(Contact other) {
        return kind() == other.kind() && content.equals(other.content) && hasSameName(other);
    }

    @Nullable String derivedDisplay() {
        return derivedDisplay;
    }

    @Nullable String derivedSort() {
        return derivedSort;
    }

    ContactContent content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact that
                && kind() == that.kind()
                && id().equals(that.id())
                && revision().equals(that.revision());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), revision());
    }

    /** {@return kind, id and revision; nothing personal} */
    @Override
    public String toString() {
        return kind() + "[" + id() + ", revision " + revision() + "]";
    }
}
