package dev.kith.contact;

import dev.kith.common.Revision;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a contact: who it is and how to reach it, each as a whole value. It is no
 * contact of which some values are missing: what it does not have it has no accessor for.
 * Immutable.
 *
 * <p>Two summaries are equal if they show the same.
 */
public final class ContactSummary {

    private final ContactId id;
    private final Contact.Kind kind;
    private final Revision revision;
    private final ContactStatus status;
    private final String displayName;
    private final String sortName;
    private final @Nullable EmailAddress email;
    private final @Nullable PhoneNumber phone;
    private final @Nullable Affiliation affiliation;

    private ContactSummary(Contact contact, ZonedDateTime at) {
        id = contact.id();
        kind = contact.kind();
        revision = contact.revision();
        status = contact.status();
        displayName = contact.displayName();
        sortName = contact.sortName();
        email = Points.main(contact.emails(), at).orElse(null);
        phone = Points.main(contact.phones(), at).orElse(null);
        affiliation = affiliation(contact, at.toLocalDate());
    }

    private static @Nullable Affiliation affiliation(Contact contact, LocalDate day) {
        if (!(contact instanceof Person person)) {
            return null;
        }
        List<Affiliation> current = person.affiliationsAt(day);
        return current.isEmpty() ? null : current.get(0);
    }

    /**
     * {@return the summary of a contact at a time} The main point of a channel is one that is valid
     * on that day and usable at that instant: the primary one for anything, else the one of the
     * best rank, those for anything before those for certain purposes, and the first of equals.
     *
     * @param contact the contact
     * @param at the time, in the zone whose days count
     */
    public static ContactSummary of(Contact contact, ZonedDateTime at) {
        return new ContactSummary(contact, at);
    }

    /** {@return the contact's identity} */
    public ContactId id() {
        return id;
    }

    /** {@return whether it is a person or an organisation} */
    public Contact.Kind kind() {
        return kind;
    }

    /** {@return the version of the contact that it was made of} */
    public Revision revision() {
        return revision;
    }

    /** {@return where the contact stands in its life} */
    public ContactStatus status() {
        return status;
    }

    /** {@return the name to show; never blank} */
    public String displayName() {
        return displayName;
    }

    /** {@return the name to sort by; never blank} */
    public String sortName() {
        return sortName;
    }

    /** {@return the main e-mail address, if one can be used} */
    public Optional<EmailAddress> email() {
        return Optional.ofNullable(email);
    }

    /** {@return the main phone number, if one can be used} */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone);
    }

    /**
     * {@return where the person mainly works on that day and as what; empty for an organisation}
     */
    public Optional<Affiliation> affiliation() {
        return Optional.ofNullable(affiliation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactSummary that
                && id.equals(that.id)
                && kind == that.kind
                && revision.equals(that.revision)
                && status == that.status
                && displayName.equals(that.displayName)
                && sortName.equals(that.sortName)
                && Objects.equals(email, that.email)
                && Objects.equals(phone, that.phone)
                && Objects.equals(affiliation, that.affiliation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision);
    }

    /** {@return kind, id and revision; nothing personal} */
    @Override
    public String toString() {
        return "ContactSummary[" + kind + " " + id + ", revision " + revision + "]";
    }
}
