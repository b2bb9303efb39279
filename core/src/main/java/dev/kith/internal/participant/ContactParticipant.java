package dev.kith.internal.participant;

import static dev.kith.common.DataClass.NONE;
import static dev.kith.common.DataClass.PERSONAL;
import static dev.kith.common.DataClass.SENSITIVE;

import dev.kith.common.BookId;
import dev.kith.common.DataClass;
import dev.kith.contact.Affiliation;
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
import java.util.function.UnaryOperator;

/**
 * The contact itself, and the people who have an affiliation with it. Its own values are joined and
 * parted by whoever merges. The survivor that a contact was merged into stays what it is: readers
 * find whom that one was merged into in turn.
 */
final class ContactParticipant implements Participant {

    private static final int AT_ONCE = 200;
    private static final String IMAGE = "moved-affiliations";

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
        return people(view, contact, after, size).stream().map(this::reference).toList();
    }

    private static List<Contact> people(
            StorageView view, ContactId organization, String after, int size) {
        ContactKey key = ContactKey.ofPeopleAt(organization);
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
                affiliation -> affiliation.withOrganization(to),
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
        return FormBytes.of(ContactForm.of(derivations), contact);
    }

    /** Changes every affiliation with an organisation, after which nobody has one with it. */
    private void changeAll(
            CommandContext context,
            ContactId organization,
            UnaryOperator<Affiliation> change,
            BiConsumer<Contact, Contact> told) {
        List<Contact> page = people(context.unit(), organization, "", AT_ONCE);
        while (!page.isEmpty()) {
            for (Contact contact : page) {
                Contact next = changed((Person) contact, organization, change, context);
                context.save(next, contact);
                told.accept(contact, next);
            }
            String last = page.get(page.size() - 1).id().toString();
            page = people(context.unit(), organization, last, AT_ONCE);
        }
    }

    private Person changed(
            Person person,
            ContactId organization,
            UnaryOperator<Affiliation> change,
            CommandContext context) {
        List<Affiliation> affiliations =
                person.affiliations().stream()
                        .map(each -> isWith(each, organization) ? change.apply(each) : each)
                        .toList();
        return person.edit()
                .affiliations(affiliations)
                .toContact(person.state().next(context.stamp()), derivations);
    }

    private static boolean isWith(Affiliation affiliation, ContactId organization) {
        return affiliation.organizationId().filter(organization::equals).isPresent();
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
        Contact before = ContactForm.of(derivations).read(FormBytes.read(entry.bytes("before")));
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
        changeAll(context, contact, Affiliation::withoutOrganization, (before, next) -> {});
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
