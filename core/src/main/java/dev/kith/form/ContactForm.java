package dev.kith.form;

import static dev.kith.contact.ContactDraft.MAX_VALUES;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationDraft;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.label.LabelId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a contact.
 *
 * <p>Its outermost fields are, for what the book says, {@code id}, {@code revision}, {@code steps},
 * {@code created} and {@code changed}; for what was derived, {@code displayName} and {@code
 * sortName} where the user laid down none; and, for the user's own values, {@code kind} and those
 * that are called as the accessors of {@link Contact}, {@link Person} and {@link Organization} are.
 *
 * <p>A contact is read through a draft, so that one that breaks a rule is never born. Derived
 * values come back as they were written, whatever the host would derive today: a contact is found
 * where it was stored. Immutable, safe for use by many threads.
 */
public final class ContactForm implements AggregateForm<Contact> {

    private static final String TYPE = "contact";
    private static final int VERSION = 1;

    private static final Words<Contact.Kind> KIND =
            new Words<>("a contact's kind", Contact.Kind.class);

    private static final ContactForm FORM = new ContactForm();

    private ContactForm() {}

    /** {@return the form of contacts} */
    public static ContactForm form() {
        return FORM;
    }

    /** The names that were written, or the usual ones where none were. */
    private record StoredNames(@Nullable String display, @Nullable String sort)
            implements NameFormatter {

        @Override
        public String display(Contact contact) {
            return display != null ? display : NameFormatter.standard().display(contact);
        }

        @Override
        public String sort(Contact contact) {
            return sort != null ? sort : NameFormatter.standard().sort(contact);
        }

        @Override
        public String toString() {
            return "StoredNames";
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Contact contact, FormWriter writer) {
        writer.beginObject();
        if (writer.isWhole()) {
            StateForm.write(contact.state(), writer);
        }
        writer.field("kind", KIND.apply(contact.kind()));
        if (contact instanceof Person person) {
            writePerson(person, writer);
        } else if (contact instanceof Organization organization) {
            writeOrganization(organization, writer);
        }
        writeNames(contact, writer);
        PointValueForms.EMAIL.write("emails", contact.emails(), writer);
        PointValueForms.PHONE.write("phones", contact.phones(), writer);
        PointValueForms.ADDRESS.write("addresses", contact.addresses(), writer);
        PointValueForms.WEB.write("webAddresses", contact.webAddresses(), writer);
        PointValueForms.HANDLE.write("handles", contact.handles(), writer);
        writer.list("externalIds", contact.externalIds(), DetailForm::externalId)
                .list("labels", labels(contact, writer), (label, w) -> w.id(label.uuid()));
        FieldForm.write(contact.fields(), writer);
        StandingForm.write(contact, writer);
        writer.list("occasions", contact.occasions(), DetailForm::occasion)
                .list("remarks", contact.remarks(), DetailForm::remark)
                .list("photos", contact.photos(), DetailForm::photo)
                .optional("original", contact.original().orElse(null), DetailForm::original);
        ProvenanceForm.write(contact, writer);
        writer.endObject();
    }

    /** In the order they were given, or sorted where only the content is wanted. */
    private static List<LabelId> labels(Contact contact, FormWriter writer) {
        List<LabelId> labels = new ArrayList<>(contact.labels());
        if (!writer.isWhole()) {
            labels.sort(null);
        }
        return labels;
    }

    @Override
    public Contact read(Form form) {
        return switch (form.value("kind", KIND::parse)) {
            case PERSON -> contact(form, readPerson(form));
            case ORGANIZATION -> contact(form, readOrganization(form));
        };
    }

    private static void writePerson(Person person, FormWriter writer) {
        if (!person.name().isEmpty()) {
            writer.field("name", person.name(), NameForm::person);
        }
        writer.list("affiliations", person.affiliations(), NameForm::affiliation);
    }

    private static PersonDraft readPerson(Form form) {
        PersonDraft draft = Person.draft();
        form.optionalObject("name", NameForm::person).ifPresent(draft::name);
        return draft.affiliations(form.objects("affiliations", MAX_VALUES, NameForm::affiliation));
    }

    private static void writeOrganization(Organization organization, FormWriter writer) {
        if (!organization.name().isEmpty()) {
            writer.field("name", organization.name(), NameForm::organization);
        }
    }

    private static OrganizationDraft readOrganization(Form form) {
        OrganizationDraft draft = Organization.draft();
        form.optionalObject("name", NameForm::organization).ifPresent(draft::name);
        return draft;
    }

    private static void writeNames(Contact contact, FormWriter writer) {
        String displayAs = contact.displayAs().orElse(null);
        String sortAs = contact.sortAs().orElse(null);
        writer.optional("displayAs", displayAs).optional("sortAs", sortAs);
        if (writer.isWhole()) {
            if (displayAs == null) {
                writer.field("displayName", contact.displayName());
            }
            if (sortAs == null) {
                writer.field("sortName", contact.sortName());
            }
        }
        writer.texts("nicknames", contact.nicknames());
    }

    private static Contact contact(Form form, ContactDraft<? extends Contact, ?> draft) {
        form.optionalText("displayAs").ifPresent(draft::displayAs);
        form.optionalText("sortAs").ifPresent(draft::sortAs);
        draft.nicknames(form.texts("nicknames", MAX_VALUES));
        draft.emails(PointValueForms.EMAIL.read("emails", form));
        draft.phones(PointValueForms.PHONE.read("phones", form));
        draft.addresses(PointValueForms.ADDRESS.read("addresses", form));
        draft.webAddresses(PointValueForms.WEB.read("webAddresses", form));
        draft.handles(PointValueForms.HANDLE.read("handles", form));
        draft.externalIds(form.objects("externalIds", MAX_VALUES, DetailForm::externalId));
        draft.labels(form.list("labels", MAX_VALUES, node -> LabelId.of(node.id())));
        draft.fields(FieldForm.read(form));
        StandingForm.read(form, draft);
        draft.occasions(form.objects("occasions", MAX_VALUES, DetailForm::occasion));
        draft.remarks(form.objects("remarks", MAX_VALUES, DetailForm::remark));
        draft.photos(form.objects("photos", MAX_VALUES, DetailForm::photo));
        form.optionalObject("original", DetailForm::original).ifPresent(draft::original);
        draft.provenances(ProvenanceForm.read(form));
        try {
            return draft.toContact(StateForm.read(form), stored(form));
        } catch (InvalidValueException e) {
            Violation first = e.violations().get(0);
            throw new InvalidFormException(first);
        }
    }

    private static @Nullable String name(String field, Form form) {
        return form.<String>readOptional(field, node -> named(node.text())).orElse(null);
    }

    private static String named(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a name is not blank");
        }
        return text;
    }

    private static Derivations stored(Form form) {
        NameFormatter names = new StoredNames(name("displayName", form), name("sortName", form));
        return new Derivations(names, PhoneNormaliser.digits(), "");
    }
}
