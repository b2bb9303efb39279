package dev.kith.json;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.CustomField;
import dev.kith.contact.Note;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.Role;
import dev.kith.contact.Tier;
import dev.kith.fact.Fact;
import dev.kith.fact.FactValues;
import dev.kith.form.AggregateForm;
import dev.kith.form.CategoryForm;
import dev.kith.form.CollectionForm;
import dev.kith.form.ContactForm;
import dev.kith.form.CustomFieldForm;
import dev.kith.form.FactForm;
import dev.kith.form.FactValuesForm;
import dev.kith.form.FormDocument;
import dev.kith.form.FormReading;
import dev.kith.form.LabelForm;
import dev.kith.form.NoteForm;
import dev.kith.form.RelationshipForm;
import dev.kith.form.RelationshipTypeForm;
import dev.kith.form.RoleForm;
import dev.kith.form.RuleForm;
import dev.kith.form.SettingsForm;
import dev.kith.form.TierForm;
import dev.kith.label.Category;
import dev.kith.label.Label;
import dev.kith.rule.Rule;
import dev.kith.setting.BookSettings;
import java.util.List;

/** A form with the class of its aggregates. */
record KnownForm<A>(Class<A> type, AggregateForm<A> form) {

    /** Every form of the library; an aggregate that is not here has no JSON. */
    static List<KnownForm<?>> all() {
        return List.of(
                new KnownForm<>(Contact.class, ContactForm.form()),
                new KnownForm<>(Label.class, new LabelForm()),
                new KnownForm<>(Category.class, new CategoryForm()),
                new KnownForm<>(CustomField.class, new CustomFieldForm()),
                new KnownForm<>(Role.class, new RoleForm()),
                new KnownForm<>(Tier.class, new TierForm()),
                new KnownForm<>(Note.class, new NoteForm()),
                new KnownForm<>(Relationship.class, new RelationshipForm()),
                new KnownForm<>(RelationshipType.class, new RelationshipTypeForm()),
                new KnownForm<>(ContactCollection.class, new CollectionForm()),
                new KnownForm<>(Fact.class, new FactForm()),
                new KnownForm<>(FactValues.class, new FactValuesForm()),
                new KnownForm<>(BookSettings.class, new SettingsForm()),
                new KnownForm<>(Rule.class, new RuleForm()));
    }

    String name() {
        return form.type();
    }

    boolean isFor(Class<?> other) {
        return type.isAssignableFrom(other);
    }

    byte[] write(Object aggregate, JsonDocuments documents) {
        return documents.write(form, type.cast(aggregate));
    }

    String text(Object aggregate, JsonDocuments documents) {
        return documents.text(form, type.cast(aggregate));
    }

    /** What a document holds, as an aggregate of a class: this form's, a part of it or any. */
    <B> FormReading<B> read(Class<B> wanted, FormDocument document) {
        FormReading<A> reading = FormReading.of(form, document);
        if (!wanted.isInstance(reading.aggregate())) {
            throw Rules.refused("other-kind", "the form is one of what is asked for");
        }
        return new FormReading<>(wanted.cast(reading.aggregate()), reading.unused());
    }
}
