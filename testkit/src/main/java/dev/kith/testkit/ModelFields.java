package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Choice;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFieldDraft;
import dev.kith.contact.CustomFields;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Custom fields, and what they demand of contacts. Each key may be defined with any type. */
final class ModelFields extends ModelSubject {

    static final List<FieldKey> FIELDS =
            List.of(
                    FieldKey.of("motto"),
                    FieldKey.of("size"),
                    FieldKey.of("diet"),
                    FieldKey.of("mentor"));
    private static final List<FieldType> TYPES =
            List.of(FieldType.TEXT, FieldType.DECIMAL, FieldType.CHOICE, FieldType.CONTACT);
    private static final List<String> CHOICES = List.of("vegan", "meat", "fish");

    ModelFields(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        return switch (world.random.nextInt(5)) {
            case 0, 1 -> define();
            case 2, 3 -> change();
            default -> remove();
        };
    }

    private ModelStep define() {
        int which = world.random.nextInt(FIELDS.size());
        FieldKey key = FIELDS.get(which);
        FieldType type = world.oneIn(3) ? world.any(TYPES) : TYPES.get(which);
        UnaryOperator<CustomFieldDraft> shape = anyShape();
        boolean choices = type == FieldType.CHOICE && !world.oneIn(5);
        UnaryOperator<CustomFieldDraft> whole =
                draft ->
                        shape.apply(
                                choices ? draft.choice("vegan", "V").choice("meat", "M") : draft);
        Stamp stamp = world.stamp();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(whole.apply(CustomField.draft(key, "Field", type)).violations());
        refusals.becauseIf(
                data().find(CustomField.class, key).isPresent(), DefinitionTakenException.class);
        return ModelStep.of(
                "field.define",
                refusals,
                CustomField.class,
                book -> book.fields().define(whole.apply(CustomField.draft(key, "Field", type))),
                answer ->
                        added(
                                whole.apply(CustomField.draft(key, "Field", type))
                                        .toCustomField(Revision.FIRST, stamp, stamp),
                                answer,
                                "field.define"));
    }

    private UnaryOperator<CustomFieldDraft> anyShape() {
        Contact.Kind kind = world.any(List.of(Contact.Kind.values()));
        String choice = world.any(CHOICES);
        BigDecimal limit = BigDecimal.valueOf(world.random.nextInt(5));
        return world.anyOf(
                CustomFieldDraft::multiValued,
                CustomFieldDraft::multiValued,
                CustomFieldDraft::singleValued,
                draft -> draft.only(kind),
                CustomFieldDraft::forAll,
                CustomFieldDraft::withoutLimits,
                draft -> draft.name("Feld"),
                draft -> draft.name(""),
                draft -> draft.type() == FieldType.TEXT ? draft.maxLength(3) : draft,
                draft -> draft.type() == FieldType.DECIMAL ? draft.min(limit) : draft,
                draft -> draft.max(limit),
                draft -> draft.type() == FieldType.CHOICE ? draft.choice(choice, "C") : draft,
                draft -> draft.choices(without(draft.choices(), choice)),
                draft -> draft.choices(deprecated(draft.choices(), choice)),
                draft -> draft);
    }

    private static List<Choice> without(List<Choice> choices, String gone) {
        return choices.stream().filter(choice -> !choice.key().text().equals(gone)).toList();
    }

    private static List<Choice> deprecated(List<Choice> choices, String old) {
        return choices.stream()
                .map(
                        choice ->
                                choice.key().text().equals(old)
                                        ? new Choice(choice.key(), choice.name(), true)
                                        : choice)
                .toList();
    }

    private @Nullable ModelStep change() {
        CustomField seen = world.seen(CustomField.class, all());
        if (seen == null) {
            return null;
        }
        UnaryOperator<CustomFieldDraft> change = anyShape();
        ModelRefusals refusals = new ModelRefusals();
        refusals.drafted(change.apply(seen.edit()).violations());
        CustomField current = world.current(CustomField.class, seen, refusals);
        if (current != null) {
            refuseChoices(current, change.apply(current.edit()).choices(), refusals);
        }
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "field.change",
                refusals,
                CustomField.class,
                book -> book.fields().change(seen, change),
                answer -> {
                    CustomField before = Objects.requireNonNull(current);
                    CustomField next =
                            change.apply(before.edit())
                                    .toCustomField(
                                            before.revision().next(), before.created(), stamp);
                    changed(next, before, next.hasSameContent(before), answer, "field.change");
                });
    }

    /** Nobody has a choice that goes. */
    private void refuseChoices(CustomField field, List<Choice> next, ModelRefusals refusals) {
        List<ChoiceKey> gone = new ArrayList<>(field.choices().stream().map(Choice::key).toList());
        next.forEach(choice -> gone.remove(choice.key()));
        boolean used =
                data().contacts().stream()
                        .flatMap(contact -> contact.field(field.key()).stream())
                        .anyMatch(
                                value ->
                                        value instanceof FieldValue.Chosen chosen
                                                && gone.contains(chosen.choice()));
        if (used) {
            refusals.violating(List.of("choice-in-use"));
        }
    }

    private @Nullable ModelStep remove() {
        CustomField seen = world.seen(CustomField.class, all());
        if (seen == null) {
            return null;
        }
        ModelRefusals refusals = new ModelRefusals();
        CustomField current = world.current(CustomField.class, seen, refusals);
        refusals.becauseIf(
                hasContact(contact -> !contact.field(seen.key()).isEmpty()),
                DefinitionInUseException.class);
        return removal("field.remove", refusals, current, book -> book.fields().remove(seen));
    }

    /** Values for one of the fields, of its type or of any. */
    static List<FieldValue> anyValues(ModelWorld world, FieldKey key) {
        FieldType type =
                world.data()
                        .find(CustomField.class, key)
                        .map(CustomField::type)
                        .filter(known -> !world.oneIn(10))
                        .orElseGet(() -> world.any(TYPES));
        List<FieldValue> values = new ArrayList<>();
        for (int i = world.oneIn(3) ? 2 : 1; i > 0; i--) {
            values.add(anyValue(world, type));
        }
        return values;
    }

    private static FieldValue anyValue(ModelWorld world, FieldType type) {
        ContactId contact = type == FieldType.CONTACT ? world.anyContactId() : null;
        if (contact != null) {
            return FieldValue.of(contact);
        }
        return switch (type) {
            case DECIMAL -> FieldValue.of(world.random.nextInt(6));
            case CHOICE -> FieldValue.of(ChoiceKey.of(world.any(CHOICES)));
            default -> FieldValue.of(world.anyOf("ay", "Carpe diem"));
        };
    }

    /** What is wrong with the fields of a contact's next version. */
    static List<String> violations(
            ModelData data, Contact next, Map<FieldKey, List<FieldValue>> before) {
        List<String> found = new ArrayList<>();
        next.fields()
                .forEach(
                        (key, values) -> {
                            List<FieldValue> old = before.getOrDefault(key, List.of());
                            if (!values.equals(old)) {
                                found.addAll(violations(data, next, key, values, old));
                            }
                        });
        return found;
    }

    private static List<String> violations(
            ModelData data,
            Contact next,
            FieldKey key,
            List<FieldValue> values,
            List<FieldValue> old) {
        Optional<CustomField> known = data.find(CustomField.class, key);
        if (known.isEmpty()) {
            return List.of("unknown-field");
        }
        List<String> found = new ArrayList<>();
        if (!known.get().kinds().contains(next.kind())) {
            found.add("wrong-kind");
        }
        if (values.size() > 1 && !known.get().isMultiValued()) {
            found.add("too-many");
        }
        values.stream()
                .filter(value -> !old.contains(value))
                .forEach(value -> found.addAll(violations(data, next, known.get(), value)));
        return found;
    }

    private static List<String> violations(
            ModelData data, Contact next, CustomField field, FieldValue value) {
        List<String> found = new ArrayList<>();
        if (value.type() != field.type()) {
            found.add("wrong-type");
        } else if (value instanceof FieldValue.Text text) {
            addIf(text.text().length() > field.maxLength(), "too-long", found);
        } else if (value instanceof FieldValue.Decimal decimal) {
            boolean low =
                    field.min().filter(min -> min.compareTo(decimal.number()) > 0).isPresent();
            boolean high =
                    field.max().filter(max -> max.compareTo(decimal.number()) < 0).isPresent();
            addIf(low || high, "out-of-range", found);
        } else if (value instanceof FieldValue.Chosen chosen) {
            Optional<Choice> choice =
                    field.choices().stream()
                            .filter(each -> each.key().equals(chosen.choice()))
                            .findFirst();
            addIf(choice.isEmpty(), "unknown-choice", found);
            addIf(choice.filter(Choice::deprecated).isPresent(), "deprecated-choice", found);
        } else if (value instanceof FieldValue.Reference reference) {
            Optional<Contact> contact = data.contact(reference.contact());
            boolean self = reference.contact().equals(next.id());
            addIf(!self && contact.isEmpty(), "unknown-contact", found);
            addIf(
                    !self && contact.filter(it -> !it.status().isChangeable()).isPresent(),
                    "contact-not-in-use",
                    found);
        }
        return found;
    }

    private static void addIf(boolean broken, String code, List<String> found) {
        if (broken) {
            found.add(code);
        }
    }

    private List<CustomField> all() {
        return data().all(CustomField.class).stream()
                .sorted(Comparator.comparing(CustomField::key))
                .toList();
    }

    @Override
    void check() {
        assertEquals(
                all(),
                world.heard(CustomFields.class, world.book().fields()).all(),
                where("fields"));
        for (FieldKey key : FIELDS) {
            assertEquals(
                    data().find(CustomField.class, key),
                    world.heard(CustomFields.class, world.book().fields()).find(key),
                    where(key));
        }
    }
}
