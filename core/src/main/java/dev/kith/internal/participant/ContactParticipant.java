package dev.kith.internal.participant;

import static dev.kith.common.DataClass.NONE;
import static dev.kith.common.DataClass.PERSONAL;
import static dev.kith.common.DataClass.SENSITIVE;

import dev.kith.common.BookId;
import dev.kith.common.DataClass;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Derivations;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.StatusChange;
import dev.kith.form.ContactForm;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contact itself. Its own values are joined and parted by whoever merges; no contact refers to
 * another one but to the survivor that it was merged into, whom readers find by that.
 */
final class ContactParticipant implements Participant {

    /** What a contact is called of which nothing is known any more. */
    static final String ERASED = "erased";

    private static final Map<String, DataClass> FIELDS =
            Map.ofEntries(
                    Map.entry("id", NONE),
                    Map.entry("revision", NONE),
                    Map.entry("kind", NONE),
                    Map.entry("steps", PERSONAL),
                    Map.entry("created", NONE),
                    Map.entry("changed", NONE),
                    Map.entry("name", PERSONAL),
                    Map.entry("formerFamilyNames", PERSONAL),
                    Map.entry("affiliations", PERSONAL),
                    Map.entry("displayAs", PERSONAL),
                    Map.entry("sortAs", PERSONAL),
                    Map.entry("displayName", PERSONAL),
                    Map.entry("sortName", PERSONAL),
                    Map.entry("nicknames", PERSONAL),
                    Map.entry("emails", PERSONAL),
                    Map.entry("phones", PERSONAL),
                    Map.entry("addresses", PERSONAL),
                    Map.entry("webAddresses", PERSONAL),
                    Map.entry("handles", PERSONAL),
                    Map.entry("externalIds", PERSONAL),
                    Map.entry("labels", PERSONAL),
                    Map.entry("roles", PERSONAL),
                    Map.entry("importance", PERSONAL),
                    Map.entry("owner", NONE),
                    Map.entry("teams", NONE),
                    // on which ground somebody objects may tell what article 9 protects
                    Map.entry("restriction", SENSITIVE),
                    Map.entry("occasions", PERSONAL),
                    // free text, and the card that may hold such
                    Map.entry("notes", SENSITIVE),
                    Map.entry("original", SENSITIVE),
                    Map.entry("photos", PERSONAL),
                    Map.entry("provenances", PERSONAL));

    private final Derivations derivations;

    ContactParticipant(Derivations derivations) {
        this.derivations = derivations;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Set<String> holds() {
        return Set.of("contacts");
    }

    @Override
    public List<Reference> references(
            BookId book, StorageView view, ContactId contact, String after, int size) {
        return List.of();
    }

    @Override
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        return new byte[0];
    }

    @Override
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        return List.of();
    }

    /** Leaves the id, so that it never comes to life again, and when the contact came and went. */
    @Override
    public List<String> erased(CommandContext context, ContactId contact) {
        Optional<Contact> found = context.unit().contacts().find(contact);
        if (found.isPresent() && found.get().status() != ContactStatus.ERASED) {
            Contact stored = found.get();
            context.save(husk(stored, context), stored);
        }
        return List.of();
    }

    private Contact husk(Contact stored, CommandContext context) {
        ContactState state = stored.state();
        ContactState blank =
                new ContactState(
                        state.id(), state.revision(), List.of(), state.created(), state.changed());
        ContactDraft<? extends Contact, ?> draft =
                stored instanceof Person
                        ? Person.draft().displayAs(ERASED)
                        : Organization.draft().displayAs(ERASED);
        return draft.toContact(
                blank.next(StatusChange.to(ContactStatus.ERASED, context.stamp())), derivations);
    }

    @Override
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        Optional<Contact> found = view.contacts().find(contact);
        if (found.isPresent()) {
            ContactForm.of(derivations).write(found.get(), writer);
        } else {
            writer.beginObject();
            writer.endObject();
        }
    }

    @Override
    public Map<String, DataClass> fields() {
        return FIELDS;
    }
}
