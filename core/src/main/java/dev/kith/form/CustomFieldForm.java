package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Choice;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFieldDraft;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.PersonalData;

/** The form of the definition of a custom field. */
public final class CustomFieldForm implements AggregateForm<CustomField> {

    private static final Words<Contact.Kind> KIND =
            new Words<>("a contact's kind", Contact.Kind.class);
    private static final Words<PersonalData> PERSONAL =
            new Words<>("a class of personal data", PersonalData.class);

    /** The form of custom fields. */
    public CustomFieldForm() {}

    @Override
    public String type() {
        return "field";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CustomField field, FormWriter writer) {
        writer.beginObject();
        writer.field("key", field.key().text());
        if (writer.isWhole()) {
            writer.field("revision", field.revision().number())
                    .field("created", field.created(), StateForm::stamp)
                    .field("changed", field.changed(), StateForm::stamp);
        }
        writer.field("type", FieldForm.TYPE.apply(field.type()))
                .field("name", field.name())
                .mark("multiValued", field.isMultiValued());
        if (field.kinds().size() == 1) {
            writer.field("only", KIND.apply(field.kinds().iterator().next()));
        }
        writer.field("personalData", PERSONAL.apply(field.personalData()))
                .mark("searchable", field.isSearchable())
                .list("choices", field.choices(), CustomFieldForm::choice);
        if (field.maxLength() != CustomFieldDraft.MAX_LENGTH) {
            writer.field("maxLength", field.maxLength());
        }
        field.min().ifPresent(min -> writer.field("min", min));
        field.max().ifPresent(max -> writer.field("max", max));
        writer.endObject();
    }

    @Override
    public CustomField read(Form form) {
        FieldKey key = form.value("key", FieldKey::of);
        FieldType type = form.value("type", FieldForm.TYPE::parse);
        CustomFieldDraft draft = CustomField.draft(key, form.text("name"), type);
        if (form.flag("multiValued")) {
            draft.multiValued();
        }
        form.<Contact.Kind>optionalValue("only", KIND::parse).ifPresent(draft::only);
        draft.personalData(form.value("personalData", PERSONAL::parse));
        if (form.flag("searchable")) {
            draft.searchable();
        }
        draft.choices(
                form.objects("choices", CustomFieldDraft.MAX_CHOICES, CustomFieldForm::choice));
        form.<Integer>readOptional("maxLength", node -> length(node.number()))
                .ifPresent(draft::maxLength);
        form.<CustomFieldDraft>readOptional("min", node -> draft.min(node.decimal()));
        form.<CustomFieldDraft>readOptional("max", node -> draft.max(node.decimal()));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        try {
            return draft.toCustomField(revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }

    private static int length(long number) {
        if (number < 1 || number > CustomFieldDraft.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a text has at most 1 to " + CustomFieldDraft.MAX_LENGTH + " characters");
        }
        return (int) number;
    }

    private static void choice(Choice choice, FormWriter writer) {
        writer.beginObject();
        writer.field("key", choice.key().text())
                .field("name", choice.name())
                .mark("deprecated", choice.deprecated());
        writer.endObject();
    }

    private static Choice choice(Form form) {
        ChoiceKey key = form.value("key", ChoiceKey::of);
        boolean deprecated = form.flag("deprecated");
        return form.value("name", name -> new Choice(key, name, deprecated));
    }
}
