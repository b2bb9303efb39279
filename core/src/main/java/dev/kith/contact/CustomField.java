package dev.kith.contact;

import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that a book's contacts can have beside those that every contact has. Its key and its type
 * never change. Immutable.
 */
public final class CustomField implements Aggregate {

    private final FieldKey key;
    private final FieldType type;
    private final Revision revision;
    private final String name;
    private final boolean multiValued;
    private final Set<Contact.Kind> kinds;
    private final PersonalData personalData;
    private final boolean searchable;
    private final List<Choice> choices;
    private final int maxLength;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final Stamp created;
    private final Stamp changed;

    CustomField(CustomFieldDraft draft, Revision revision, Stamp created, Stamp changed) {
        key = draft.key();
        type = draft.type();
        this.revision = Objects.requireNonNull(revision, "revision");
        name = draft.name().strip();
        multiValued = draft.isMultiValued();
        kinds = Set.copyOf(draft.kinds());
        personalData = draft.personalData();
        searchable = draft.isSearchable();
        choices = draft.choices();
        maxLength = draft.maxLength();
        min = draft.min().orElse(null);
        max = draft.max().orElse(null);
        this.created = Objects.requireNonNull(created, "created");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /**
     * {@return a draft of a field that people and organisations can have, with one personal value}
     *
     * @param key its stable key
     * @param name what it is called, one line of at most 200 characters; else it becomes a
     *     violation
     * @param type what its values are
     */
    public static CustomFieldDraft draft(FieldKey key, String name, FieldType type) {
        return new CustomFieldDraft(key, name, type);
    }

    /** {@return a draft with all that this field says, to be changed and given to the book} */
    public CustomFieldDraft edit() {
        return new CustomFieldDraft(this);
    }

    /** {@return the stable key} */
    public FieldKey key() {
        return key;
    }

    @Override
    public FieldKey id() {
        return key;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return what its values are} */
    public FieldType type() {
        return type;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return whether a contact can have several values of it} */
    public boolean isMultiValued() {
        return multiValued;
    }

    /** {@return who can have it: people, organisations, or both} */
    public Set<Contact.Kind> kinds() {
        return kinds;
    }

    /** {@return how close its values come to a person} */
    public PersonalData personalData() {
        return personalData;
    }

    /** {@return whether contacts are to be searched by it} */
    public boolean isSearchable() {
        return searchable;
    }

    /** {@return the choices in their order; empty unless its type is {@link FieldType#CHOICE}} */
    public List<Choice> choices() {
        return choices;
    }

    /**
     * {@return a choice}
     *
     * @param choice its key
     */
    public Optional<Choice> choice(ChoiceKey choice) {
        return choices.stream().filter(each -> each.key().equals(choice)).findFirst();
    }

    /** {@return the most characters of a text} */
    public int maxLength() {
        return maxLength;
    }

    /** {@return the least number allowed, if there is one} */
    public Optional<BigDecimal> min() {
        return Optional.ofNullable(min);
    }

    /** {@return the greatest number allowed, if there is one} */
    public Optional<BigDecimal> max() {
        return Optional.ofNullable(max);
    }

    /** {@return when it was defined and by whom} */
    public Stamp created() {
        return created;
    }

    /** {@return when it was last changed and by whom} */
    public Stamp changed() {
        return changed;
    }

    /**
     * {@return whether another version says the same, whoever changed it and when}
     *
     * @param other the other version
     */
    public boolean hasSameContent(CustomField other) {
        return key.equals(other.key)
                && type == other.type
                && name.equals(other.name)
                && multiValued == other.multiValued
                && kinds.equals(other.kinds)
                && personalData == other.personalData
                && searchable == other.searchable
                && choices.equals(other.choices)
                && maxLength == other.maxLength
                && min().equals(other.min())
                && max().equals(other.max());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomField that
                && revision.equals(that.revision)
                && created.equals(that.created)
                && changed.equals(that.changed)
                && hasSameContent(that);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "CustomField[" + key + ", revision " + revision + "]";
    }
}
