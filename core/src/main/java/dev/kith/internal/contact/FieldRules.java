package dev.kith.internal.contact;

import dev.kith.common.Violation;
import dev.kith.contact.Choice;
import dev.kith.contact.Contact;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import dev.kith.store.StorageView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the definitions of custom fields demand of a contact's values. */
final class FieldRules {

    private final StorageView view;
    private final Contact contact;
    private final List<Violation> found = new ArrayList<>();

    private FieldRules(StorageView view, Contact contact) {
        this.view = view;
        this.contact = contact;
    }

    /**
     * What is wrong with the values of a contact's custom fields. What was right when it was stored
     * stays right: only fields whose values are others than before are looked at, and of those only
     * the values that are new.
     */
    static List<Violation> violations(
            StorageView view, Contact contact, Map<FieldKey, List<FieldValue>> before) {
        FieldRules rules = new FieldRules(view, contact);
        contact.fields()
                .forEach(
                        (key, values) -> {
                            List<FieldValue> old = before.getOrDefault(key, List.of());
                            if (!values.equals(old)) {
                                rules.check(key, values, old);
                            }
                        });
        return rules.found;
    }

    private void check(FieldKey key, List<FieldValue> values, List<FieldValue> old) {
        String path = "fields." + key;
        Optional<CustomField> known = FieldCatalogue.FIELDS.find(view.aggregates(), key);
        if (known.isEmpty()) {
            refuse(path, "unknown-field", "a contact's custom fields are ones of the book");
            return;
        }
        CustomField field = known.get();
        if (!field.kinds().contains(contact.kind())) {
            refuse(path, "wrong-kind", "the field " + key + " is not one of a " + contact.kind());
        }
        if (!field.isMultiValued() && values.size() > 1) {
            refuse(path, "too-many", "the field " + key + " has one value", Map.of("max", 1));
        }
        for (int i = 0; i < values.size(); i++) {
            FieldValue value = values.get(i);
            if (!old.contains(value)) {
                check(field, value, values.size() == 1 ? path : path + "[" + i + "]");
            }
        }
    }

    private void check(CustomField field, FieldValue value, String path) {
        if (value.type() != field.type()) {
            refuse(
                    path,
                    "wrong-type",
                    "the values of the field " + field.key() + " are of type " + field.type(),
                    Map.of("type", field.type()));
        } else if (value instanceof FieldValue.Text text) {
            checkLength(field, text, path);
        } else if (value instanceof FieldValue.Decimal decimal) {
            checkLimits(field, decimal.number(), path);
        } else if (value instanceof FieldValue.Chosen chosen) {
            checkChoice(field, field.choice(chosen.choice()), path);
        } else if (value instanceof FieldValue.Reference reference
                && !reference.contact().equals(contact.id())) {
            Referents.violation(view, reference.contact(), path).ifPresent(found::add);
        }
    }

    private void checkLength(CustomField field, FieldValue.Text text, String path) {
        if (text.text().length() > field.maxLength()) {
            refuse(
                    path,
                    "too-long",
                    "the field "
                            + field.key()
                            + " has at most "
                            + field.maxLength()
                            + " characters",
                    Map.of("max", field.maxLength()));
        }
    }

    private void checkLimits(CustomField field, BigDecimal number, String path) {
        boolean below = field.min().filter(min -> number.compareTo(min) < 0).isPresent();
        boolean above = field.max().filter(max -> number.compareTo(max) > 0).isPresent();
        if (below || above) {
            Map<String, Object> args = new HashMap<>();
            field.min().ifPresent(min -> args.put("min", min));
            field.max().ifPresent(max -> args.put("max", max));
            refuse(path, "out-of-range", "the field " + field.key() + " has limits", args);
        }
    }

    private void checkChoice(CustomField field, Optional<Choice> choice, String path) {
        if (choice.isEmpty()) {
            refuse(path, "unknown-choice", "the field " + field.key() + " has no such choice");
        } else if (choice.get().deprecated()) {
            refuse(path, "deprecated-choice", "a deprecated choice is not newly chosen");
        }
    }

    private void refuse(String path, String code, String message) {
        refuse(path, code, message, Map.of());
    }

    private void refuse(String path, String code, String message, Map<String, Object> args) {
        found.add(new Violation(path, code, message, args));
    }
}
