package dev.kith.contact;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a custom field will say. Everything that is wrong is collected and listed at once when the
 * draft is given to the book. Used by one thread.
 */
public final class CustomFieldDraft {

    /** The most choices of a field. */
    public static final int MAX_CHOICES = 1_000;

    /** The most characters of a text, unless the field says less. */
    public static final int MAX_LENGTH = 100_000;

    private static final TextRule NAME = TextRule.line("a field's name", 200);

    private final FieldKey key;
    private final FieldType type;
    private String name;
    private boolean multiValued;
    private Set<Contact.Kind> kinds = EnumSet.allOf(Contact.Kind.class);
    private PersonalData personalData = PersonalData.PERSONAL;
    private boolean searchable;
    private List<Choice> choices = List.of();
    private int maxLength = MAX_LENGTH;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;

    CustomFieldDraft(FieldKey key, String name, FieldType type) {
        this.key = Objects.requireNonNull(key, "key");
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
    }

    CustomFieldDraft(CustomField field) {
        this(field.key(), field.name(), field.type());
        multiValued = field.isMultiValued();
        kinds = field.kinds();
        personalData = field.personalData();
        searchable = field.isSearchable();
        choices = field.choices();
        maxLength = field.maxLength();
        min = field.min().orElse(null);
        max = field.max().orElse(null);
    }

    /** {@return the stable key} */
    public FieldKey key() {
        return key;
    }

    /** {@return what its values are, which never changes} */
    public FieldType type() {
        return type;
    }

    /**
     * Calls the field something else.
     *
     * @param name one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public CustomFieldDraft name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return this draft, of a field of which a contact can have several values} */
    public CustomFieldDraft multiValued() {
        multiValued = true;
        return this;
    }

    /**
     * {@return this draft, of a field of which a contact has at most one value} Contacts that have
     * several keep them until they are changed.
     */
    public CustomFieldDraft singleValued() {
        multiValued = false;
        return this;
    }

    /** {@return whether a contact can have several values of it} */
    public boolean isMultiValued() {
        return multiValued;
    }

    /**
     * Says that only people, or only organisations, can have the field.
     *
     * @param kind who can have it
     * @return this draft
     */
    public CustomFieldDraft only(Contact.Kind kind) {
        kinds = EnumSet.of(kind);
        return this;
    }

    /** {@return this draft, of a field that people and organisations can have} */
    public CustomFieldDraft forAll() {
        kinds = EnumSet.allOf(Contact.Kind.class);
        return this;
    }

    /** {@return who can have it} */
    public Set<Contact.Kind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * Says how close the values come to a person.
     *
     * @param personalData how close; {@link PersonalData#PERSONAL} unless it is said
     * @return this draft
     */
    public CustomFieldDraft personalData(PersonalData personalData) {
        this.personalData = Objects.requireNonNull(personalData, "personalData");
        return this;
    }

    /** {@return how close the values come to a person} */
    public PersonalData personalData() {
        return personalData;
    }

    /** {@return this draft, of a field by which contacts are searched} */
    public CustomFieldDraft searchable() {
        searchable = true;
        return this;
    }

    /** {@return this draft, of a field by which contacts are not searched} */
    public CustomFieldDraft unsearchable() {
        searchable = false;
        return this;
    }

    /** {@return whether contacts are to be searched by it} */
    public boolean isSearchable() {
        return searchable;
    }

    /**
     * Adds a choice behind those that are there, or takes the place of the one of that key.
     *
     * @param choice the choice
     * @return this draft
     */
    public CustomFieldDraft choice(Choice choice) {
        List<Choice> more = new ArrayList<>(choices);
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).key().equals(choice.key())) {
                more.set(i, choice);
                choices = more;
                return this;
            }
        }
        more.add(choice);
        choices = more;
        return this;
    }

    /**
     * Adds a choice behind those that are there, or takes the place of the one of that key.
     *
     * @param key its stable key
     * @param name what it is called
     * @return this draft
     * @throws IllegalArgumentException if one of them is none
     */
    public CustomFieldDraft choice(String key, String name) {
        return choice(Choice.of(key, name));
    }

    /**
     * Replaces all choices.
     *
     * @param choices the choices in their order
     * @return this draft
     */
    public CustomFieldDraft choices(List<Choice> choices) {
        this.choices = List.copyOf(choices);
        return this;
    }

    /** {@return the choices in their order} */
    public List<Choice> choices() {
        return List.copyOf(choices);
    }

    /**
     * Limits texts.
     *
     * @param characters the most characters, 1 to {@value #MAX_LENGTH}; else it becomes a violation
     * @return this draft
     */
    public CustomFieldDraft maxLength(int characters) {
        maxLength = characters;
        return this;
    }

    /** {@return the most characters of a text} */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Limits numbers.
     *
     * @param min the least number allowed
     * @return this draft
     * @throws IllegalArgumentException if it cannot be a value
     */
    public CustomFieldDraft min(BigDecimal min) {
        this.min = new FieldValue.Decimal(min).number();
        return this;
    }

    /** {@return the least number allowed} */
    public Optional<BigDecimal> min() {
        return Optional.ofNullable(min);
    }

    /**
     * Limits numbers.
     *
     * @param max the greatest number allowed
     * @return this draft
     * @throws IllegalArgumentException if it cannot be a value
     */
    public CustomFieldDraft max(BigDecimal max) {
        this.max = new FieldValue.Decimal(max).number();
        return this;
    }

    /** {@return the greatest number allowed} */
    public Optional<BigDecimal> max() {
        return Optional.ofNullable(max);
    }

    /** {@return this draft, of a field whose numbers have no limits} */
    public CustomFieldDraft withoutLimits() {
        min = null;
        max = null;
        return this;
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        NAME.violation(name).ifPresent(violation -> found.add(violation.at("name")));
        checkChoices(found);
        if (maxLength < 1 || maxLength > MAX_LENGTH) {
            found.add(
                    new Violation(
                            "maxLength",
                            "out-of-range",
                            "a text has at most 1 to " + MAX_LENGTH + " characters",
                            Map.of("min", 1, "max", MAX_LENGTH)));
        }
        if (type != FieldType.TEXT && maxLength != MAX_LENGTH) {
            found.add(new Violation("maxLength", "not-a-text", "only texts have a length"));
        }
        if (type != FieldType.DECIMAL && (min != null || max != null)) {
            found.add(new Violation("min", "not-a-number", "only numbers have limits"));
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            found.add(
                    new Violation(
                            "min", "empty-range", "the least number is not above the greatest"));
        }
        return List.copyOf(found);
    }

    private void checkChoices(List<Violation> found) {
        if (type != FieldType.CHOICE && !choices.isEmpty()) {
            found.add(new Violation("choices", "not-a-choice", "only fields of choices have any"));
        }
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            found.add(new Violation("choices", "missing", "a field of choices has at least one"));
        }
        if (choices.size() > MAX_CHOICES) {
            found.add(
                    new Violation(
                            "choices",
                            "too-many",
                            "a field has at most " + MAX_CHOICES + " choices",
                            Map.of("max", MAX_CHOICES)));
        }
        Set<ChoiceKey> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!seen.add(choices.get(i).key())) {
                found.add(
                        new Violation(
                                "choices[" + i + "]", "repeated", "a field has each choice once"));
            }
        }
    }

    /**
     * {@return the field that says so} Called by the library and by what reads stored fields; a
     * host gives its drafts to the book.
     *
     * @param revision which version it is
     * @param created when it was defined and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public CustomField toCustomField(Revision revision, Stamp created, Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("field", violations);
        }
        return new CustomField(this, revision, created, changed);
    }
}
