package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.contact.Choice;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonalData;
import dev.kith.form.AggregateForm;
import dev.kith.form.CategoryForm;
import dev.kith.form.CollectionForm;
import dev.kith.form.ContactForm;
import dev.kith.form.CustomFieldForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDigest;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.InvalidFormException;
import dev.kith.form.LabelForm;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefinitionFormsTest {

    private static final Stamp CREATED = new Stamp(Instant.EPOCH, Actor.user("maria"));
    private static final Stamp CHANGED = new Stamp(Instant.ofEpochSecond(7), Actor.service("crm"));
    private static final LabelId ID = LabelId.of(new UUID(-1, 2));
    private static final ContactForm CONTACTS = ContactForm.form();

    @Test
    void categories_come_back() {
        CategoryForm form = new CategoryForm();
        CategoryKey key = CategoryKey.of("terms");

        assertComesBack(form, Category.draft(key, "Terms").toCategory(rev(1), CREATED, CREATED));
        assertComesBack(
                form,
                Category.draft(key, "Ťerms 😀")
                        .singleValued()
                        .closed()
                        .deprecated()
                        .toCategory(rev(9), CREATED, CHANGED));
    }

    @Test
    void collections_come_back() {
        CollectionForm form = new CollectionForm();
        CollectionId id = CollectionId.of(new UUID(-1, 3));

        assertComesBack(
                form,
                ContactCollection.draft("Fair", Actor.system())
                        .toCollection(id, rev(1), CREATED, CREATED));
        assertComesBack(
                form,
                ContactCollection.draft("Zoë 😀", Actor.user("maria"))
                        .share(Actor.user("nils"), AccessLevel.VIEW)
                        .share(Actor.service("crm"), AccessLevel.EDIT)
                        .share(Team.of("sales"), AccessLevel.EDIT)
                        .toCollection(id, rev(2), CREATED, CHANGED));
    }

    @Test
    void labels_come_back() {
        LabelForm form = new LabelForm();

        assertComesBack(
                form, Label.draft(CategoryKey.TYPE, "a").toLabel(ID, rev(1), CREATED, CREATED));
        assertComesBack(
                form,
                Label.draft(CategoryKey.TYPE, "Zoë")
                        .alias("b")
                        .alias("a")
                        .replacedBy(LabelId.of(new UUID(3, 4)))
                        .toLabel(ID, rev(2), CREATED, CHANGED));
    }

    @Test
    void custom_fields_come_back() {
        CustomFieldForm form = new CustomFieldForm();
        FieldKey key = FieldKey.of("size");
        for (FieldType type : FieldType.values()) {
            var draft = CustomField.draft(key, "Size", type);
            assertComesBack(
                    form,
                    (type == FieldType.CHOICE ? draft.choice("small", "Small") : draft)
                            .toCustomField(rev(1), CREATED, CREATED));
        }
        assertComesBack(
                form,
                CustomField.draft(key, "Größe", FieldType.CHOICE)
                        .multiValued()
                        .only(Contact.Kind.PERSON)
                        .personalData(PersonalData.SENSITIVE)
                        .searchable()
                        .choice("z", "Last")
                        .choice(Choice.of("a", "First").asDeprecated())
                        .toCustomField(rev(3), CREATED, CHANGED));
        assertComesBack(
                form,
                CustomField.draft(key, "Size", FieldType.DECIMAL)
                        .min(new BigDecimal("-1.50"))
                        .max(new BigDecimal("1E+3"))
                        .toCustomField(rev(3), CREATED, CHANGED));
        assertComesBack(
                form,
                CustomField.draft(key, "Size", FieldType.TEXT)
                        .maxLength(7)
                        .toCustomField(rev(3), CREATED, CHANGED));
    }

    @Test
    void what_is_no_custom_field_is_refused_with_its_place() {
        CustomFieldForm form = new CustomFieldForm();
        Form whole =
                FormBytes.of(
                                form,
                                CustomField.draft(FieldKey.of("size"), "Size", FieldType.TEXT)
                                        .maxLength(7)
                                        .toCustomField(rev(1), CREATED, CREATED))
                        .document()
                        .content();

        assertRefused(form, whole.with("type", FormNode.of("nothing")), "type");
        assertRefused(form, whole.with("maxLength", FormNode.of(0)), "maxLength");
        assertRefused(form, whole.with("min", FormNode.of(BigDecimal.ONE)), "min");
        assertRefused(form, whole.with("key", FormNode.of("No Key")), "key");
        assertRefused(form, whole.without("personalData"), "personalData");
    }

    @Test
    void values_of_fields_come_back_and_their_order_is_no_content() {
        FieldKey first = FieldKey.of("z-first");
        FieldKey second = FieldKey.of("a-second");
        Person one = made(Person.known("Ada").field(first, values()).field(second, "x"));
        Person other = made(Person.known("Ada").field(second, "x").field(first, values()));

        Contact read = CONTACTS.read(FormBytes.of(CONTACTS, one).document());

        ContactFields.assertWhole(one, read, "read from its form");
        assertThat(read.fields().keySet()).containsExactly(first, second);
        assertThat(other.hasSameContent(one)).isTrue();
        assertThat(FormDigest.of(CONTACTS, other)).isEqualTo(FormDigest.of(CONTACTS, one));
        assertThat(FormDigest.of(CONTACTS, made(one.edit().withoutField(second))))
                .isNotEqualTo(FormDigest.of(CONTACTS, one));
    }

    @Test
    void what_is_no_value_of_a_field_is_refused_with_its_place() {
        Form contact =
                FormBytes.of(CONTACTS, made(Person.known("Ada").field(FieldKey.of("a"), "x")))
                        .document()
                        .content();
        Form field =
                Form.builder()
                        .add("key", FormNode.of("a"))
                        .add("values", FormNode.of(List.of(value("date", "1.5.2026"))))
                        .build();
        Form twice = Form.builder().add("key", FormNode.of("a")).build();

        assertRefused(CONTACTS, fields(contact, field), "fields[0].values[0].value");
        assertRefused(
                CONTACTS,
                fields(contact, field.with("values", FormNode.of(List.of(value("x", "x"))))),
                "fields[0].values[0].kind");
        assertRefused(CONTACTS, fields(contact, twice, twice), "fields");
    }

    private static Form fields(Form contact, Form... fields) {
        return contact.with("fields", FormNode.of(List.of(fields)));
    }

    private static Form value(String kind, String value) {
        return Form.builder()
                .add("kind", FormNode.of(kind))
                .add("value", FormNode.of(value))
                .build();
    }

    private static List<FieldValue> values() {
        return List.of(
                FieldValue.of("a\n😀"),
                FieldValue.of(new BigDecimal("1.50")),
                FieldValue.of(true),
                FieldValue.of(false),
                FieldValue.of(LocalDate.of(0, 2, 29)),
                FieldValue.of(PartialDate.ofMonthDay(2, 29)),
                FieldValue.of(Instant.parse("1969-12-31T23:59:59.999999Z")),
                FieldValue.of(ChoiceKey.of("small")),
                FieldValue.of(Sample.id(7)),
                FieldValue.of(URI.create("urn:x:y")));
    }

    private static Person made(PersonDraft draft) {
        return Sample.contact(Sample.id(1), draft);
    }

    private static Revision rev(long number) {
        return Revision.of(number);
    }

    private static <A> void assertComesBack(AggregateForm<A> form, A aggregate) {
        FormBytes bytes = FormBytes.of(form, aggregate);

        A read = form.read(bytes.document());

        assertThat(read).isEqualTo(aggregate);
        assertThat(FormBytes.of(form, read)).isEqualTo(bytes);
    }

    private static <A> void assertRefused(AggregateForm<A> form, Form damaged, String place) {
        assertThatExceptionOfType(InvalidFormException.class)
                .isThrownBy(() -> form.read(new FormDocument(form.type(), form.version(), damaged)))
                .satisfies(e -> assertThat(e.violation().path()).isEqualTo(place));
    }
}
