package dev.kith.fact;

import dev.kith.common.TextRule;
import dev.kith.contact.PersonalData;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is: its name, the type of its values and what it means that a contact has none.
 * Immutable.
 */
public final class FactDefinition {

    private static final TextRule MEANING = TextRule.line("a meaning of missing", 500);

    private final FactKey key;
    private final FactType type;
    private final String missing;
    private final boolean multiple;
    private final @Nullable FactValue standIn;
    private final Set<String> sources;
    private final PersonalData personalData;

    private FactDefinition(
            FactKey key,
            FactType type,
            String missing,
            boolean multiple,
            @Nullable FactValue standIn,
            Set<String> sources,
            PersonalData personalData) {
        this.key = key;
        this.type = type;
        this.missing = missing;
        this.multiple = multiple;
        this.standIn = standIn;
        this.sources = sources;
        this.personalData = personalData;
    }

    /**
     * {@return a fact that a contact has once or not at all, personal data, written by the host}
     *
     * @param key its stable name
     * @param type what its values are
     * @param missing what it means that a contact has no value, in words of at most 500 characters
     * @throws IllegalArgumentException if the words are blank, too long or have control characters
     */
    public static FactDefinition of(FactKey key, FactType type, String missing) {
        return new FactDefinition(
                Objects.requireNonNull(key, "key"),
                Objects.requireNonNull(type, "type"),
                MEANING.require(missing).strip(),
                false,
                null,
                Set.of(),
                PersonalData.PERSONAL);
    }

    /** {@return the same fact, of which a contact can have several values} */
    public FactDefinition withSeveralValues() {
        return new FactDefinition(key, type, missing, true, standIn, sources, personalData);
    }

    /**
     * {@return the same fact, with a value that stands for a missing one, such as 0 for a count}
     *
     * @param value the value that a contact has of which none is stored
     * @throws IllegalArgumentException if it is of another type
     */
    public FactDefinition withStandIn(FactValue value) {
        if (value.type() != type) {
            throw new IllegalArgumentException("what stands for a missing value is of its type");
        }
        return new FactDefinition(key, type, missing, multiple, value, sources, personalData);
    }

    /**
     * {@return the same fact, which the library writes along with aggregates} For the library's own
     * facts: a host's fact comes from none, else it is refused when the library is built.
     *
     * @param kinds the names of the kinds of aggregates that it comes from
     */
    public FactDefinition from(Set<String> kinds) {
        return new FactDefinition(
                key, type, missing, multiple, standIn, Set.copyOf(kinds), personalData);
    }

    /**
     * {@return the same fact, whose values need that much care}
     *
     * @param values how much care they need
     */
    public FactDefinition classedAs(PersonalData values) {
        return new FactDefinition(
                key,
                type,
                missing,
                multiple,
                standIn,
                sources,
                Objects.requireNonNull(values, "values"));
    }

    /** {@return the stable name} */
    public FactKey key() {
        return key;
    }

    /** {@return what the values are} */
    public FactType type() {
        return type;
    }

    /** {@return what it means that a contact has no value} */
    public String missing() {
        return missing;
    }

    /** {@return whether a contact can have several values} */
    public boolean hasSeveralValues() {
        return multiple;
    }

    /** {@return the value that stands for a missing one, if there is such a value} */
    public Optional<FactValue> standIn() {
        return Optional.ofNullable(standIn);
    }

    /**
     * {@return the names of the kinds of aggregates with which the library writes the fact; empty
     * if the host writes it}
     */
    public Set<String> sources() {
        return sources;
    }

    /** {@return how much care the values need} */
    public PersonalData personalData() {
        return personalData;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactDefinition that
                && key.equals(that.key)
                && type == that.type
                && missing.equals(that.missing)
                && multiple == that.multiple
                && Objects.equals(standIn, that.standIn)
                && sources.equals(that.sources)
                && personalData == that.personalData;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "FactDefinition[" + key + ", " + type + "]";
    }
}
