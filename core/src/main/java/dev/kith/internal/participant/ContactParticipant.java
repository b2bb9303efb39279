package dev.kith.internal.participant;

import static dev.kith.contact.PersonalData.NONE;
import static dev.kith.contact.PersonalData.PERSONAL;
import static dev.kith.contact.PersonalData.SENSITIVE;

import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Derivations;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonalData;
import dev.kith.contact.StatusChange;
import dev.kith.form.ContactForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.ContactKey;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The contact itself, and the contacts that refer to it. Its own values are joined and parted by
 * whoever merges. The survivor that a contact was merged into stays what it is: readers find whom
 * that one was merged into in turn.
 */
final class ContactParticipant implements Participant {

    private static final int AT_ONCE = 200;
    private static final String IMAGE = "moved-contacts";

    /** What a contact is called of which nothing is known any more. */
    static final String ERASED = "erased";

    private static final Map<String, PersonalData> FIELDS =
            Map.ofEntries(
                    Map.entry("id", NONE),
                    Map.entry("revision", NONE),
                    Map.entry("kind", NONE),
                    Map.entry("steps", PERSONAL),
                    Map.entry("created", NONE),
                    Map.entry("changed", NONE),
                    Map.entry("name", PERSONAL),
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
                    // each custom field says itself how close it comes
                    Map.entry("fields", SENSITIVE),
                    Map.entry("roles", PERSONAL),
                    Map.entry("importance", PERSONAL),
                    Map.entry("owner", NONE),
                    Map.entry("teams", NONE),
                    // on which ground somebody objects may tell what article 9 protects
                    Map.entry("restriction", SENSITIVE),
                    Map.entry("collection", NONE),
                    Map.entry("copiedFrom", PERSONAL),
                    Map.entry("occasions", PERSONAL),
                    // free text, and the card that may hold such
                    Map.entry("remarks", SENSITIVE),
                    Map.entry("original", SENSITIVE),
                    Map.entry("photos", PERSONAL),
                    Map.entry("provenances", PERSONAL));

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
        return referring(view, contact, after, size).stream().map(this::reference).toList();
    }

    private static List<Contact> referring(
            StorageView view, ContactId contact, String after, int size) {
        ContactKey key = ContactKey.ofReferencesTo(contact);
        return after.isEmpty()
                ? view.contacts().findByKey(key, size)
                : view.contacts().findByKey(key, ContactId.parse(after), size);
    }

    private Reference reference(Contact contact) {
        return new Reference(name(), contact.id().toString());
    }

    @Override
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        List<FormNode> entries = new ArrayList<>();
        changeAll(
                context,
                from,
                to,
                (before, next) ->
                        entries.add(
                                Form.builder()
                                        .add("before", FormNode.of(bytes(before).toByteArray()))
                                        .add("revision", FormNode.of(next.revision().number()))
                                        .build()));
        Form image = Form.builder().add("moved", FormNode.of(entries)).build();
        return FormBytes.of(new FormDocument(IMAGE, 1, image)).toByteArray();
    }

    private FormBytes bytes(Contact contact) {
        return FormBytes.of(ContactForm.form(), contact);
    }

    /**
     * Changes every contact that refers to one, after which none does.
     *
     * @param to the contact to take its place; nothing if none does
     */
    private void changeAll(
            CommandContext context,
            ContactId from,
            @Nullable ContactId to,
            BiConsumer<Contact, Contact> told) {
        Derivations derivations = context.derivations();
        List<Contact> page = referring(context.unit(), from, "", AT_ONCE);
        while (!page.isEmpty()) {
            for (Contact contact : page) {
                Contact next =
                        ContactReferences.moved(contact, from, to)
                                .toContact(contact.state().next(context.stamp()), derivations);
                context.save(next, contact);
                told.accept(contact, next);
            }
            String last = page.get(page.size() - 1).id().toString();
            page = referring(context.unit(), from, last, AT_ONCE);
        }
    }

    @Override
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        List<Reference> changedSince = new ArrayList<>();
        FormBytes.read(beforeImage)
                .content()
                .objects("moved", FormBytes.MAX_VALUES, entry -> entry)
                .forEach(entry -> restore(context, entry, changedSince));
        return changedSince;
    }

    private void restore(CommandContext context, Form entry, List<Reference> changedSince) {
        Contact before = ContactForm.form().read(FormBytes.read(entry.bytes("before")));
        Optional<Contact> current = context.unit().contacts().find(before.id());
        if (current.isPresent() && current.get().revision().number() == entry.number("revision")) {
            Contact stored = current.get();
            context.save(before.inState(stored.state().next(context.stamp())), stored);
        } else {
            changedSince.add(reference(before));
        }
    }

    /** Leaves the id, so that it never comes to life again, and when the contact came and went. */
    @Override
    public List<String> erased(CommandContext context, ContactId contact) {
        Optional<Contact> found = context.unit().contacts().find(contact);
        if (found.isPresent() && found.get().status() != ContactStatus.ERASED) {
            Contact stored = found.get();
            context.save(husk(stored, context), stored);
        }
        changeAll(context, contact, null, (before, next) -> {});
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
                blank.next(StatusChange.to(ContactStatus.ERASED, context.stamp())),
                context.derivations());
    }

    @Override
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        Optional<Contact> found = view.contacts().find(contact);
        if (found.isPresent()) {
            ContactForm.form().write(found.get(), writer);
        } else {
            writer.beginObject();
            writer.endObject();
        }
    }

    @Override
    public Map<String, PersonalData> fields() {
        return FIELDS;
    }
}
