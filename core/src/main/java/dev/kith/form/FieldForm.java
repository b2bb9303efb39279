package dev.kith.form;

import static dev.kith.contact.ContactDraft.MAX_VALUES;

import dev.kith.contact.ChoiceKey;
import dev.kith.contact.ContactId;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a contact's custom fields. Each field says what its values are, so that a contact
 * is read without the field's definition.
 */
final class FieldForm {

    static final Words<FieldType> TYPE = new Words<>("a field's type", FieldType.class);

    private FieldForm() {}

    /** The values of one field. */
    private record Field(FieldKey key, List<FieldValue> values) {}

    static void write(Map<FieldKey, List<FieldValue>> fields, FormWriter writer) {
        Map<FieldKey, List<FieldValue>> ordered = writer.isWhole() ? fields : new TreeMap<>(fields);
        writer.list("fields", ordered.entrySet(), FieldForm::field);
    }

    static Map<FieldKey, List<FieldValue>> read(Form form) {
        Map<FieldKey, List<FieldValue>> fields = new LinkedHashMap<>();
        for (Field field : form.objects("fields", MAX_VALUES, FieldForm::field)) {
            if (fields.putIfAbsent(field.key(), field.values()) != null) {
                throw new InvalidFormException("repeated", "has each field once").at("fields");
            }
        }
        return fields;
    }

    private static void field(Map.Entry<FieldKey, List<FieldValue>> field, FormWriter writer) {
        writer.beginObject();
        writer.field("key", field.getKey().text())
                .list("values", field.getValue(), FieldForm::value);
        writer.endObject();
    }

    private static Field field(Form form) {
        FieldKey key = form.value("key", FieldKey::of);
        return new Field(key, form.objects("values", MAX_VALUES, FieldForm::value));
    }

    private static void value(FieldValue value, FormWriter writer) {
        writer.beginObject();
        writer.field("kind", TYPE.apply(value.type()));
        writer.name("value");
        if (value instanceof FieldValue.Text text) {
            writer.text(text.text());
        } else if (value instanceof FieldValue.Decimal decimal) {
            writer.decimal(decimal.number());
        } else if (value instanceof FieldValue.Flag flag) {
            writer.flag(flag.yes());
        } else if (value instanceof FieldValue.Day day) {
            writer.text(day.date().toString());
        } else if (value instanceof FieldValue.Partial partial) {
            writer.text(partial.date().text());
        } else if (value instanceof FieldValue.Moment moment) {
            writer.instant(moment.at());
        } else if (value instanceof FieldValue.Chosen chosen) {
            writer.text(chosen.choice().text());
        } else if (value instanceof FieldValue.Reference reference) {
            writer.id(reference.contact().uuid());
        } else if (value instanceof FieldValue.Link link) {
            writer.text(link.uri().toString());
        }
        writer.endObject();
    }

    private static FieldValue value(Form form) {
        FieldType type = form.value("kind", TYPE::parse);
        return form.read("value", node -> value(type, node));
    }

    private static FieldValue value(FieldType type, FormNode node) {
        return switch (type) {
            case TEXT -> FieldValue.of(node.text());
            case DECIMAL -> FieldValue.of(node.decimal());
            case FLAG -> FieldValue.of(node.flag());
            case DATE -> FieldValue.of(date(node.text()));
            case PARTIAL_DATE -> FieldValue.of(PartialDate.parse(node.text()).orThrow());
            case INSTANT -> FieldValue.of(node.instant());
            case CHOICE -> FieldValue.of(ChoiceKey.of(node.text()));
            case CONTACT -> FieldValue.of(ContactId.of(node.id()));
            case URI -> FieldValue.of(DetailForm.uri(node.text()));
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date is written as in ISO 8601");
        }
    }
}
