package dev.kith.contact;

import dev.kith.common.TextRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of an organisation, its units below it, and how it is spoken. Immutable. */
public final class OrganizationName {

    private static final TextRule RULE = TextRule.line("an organisation's name", 1_000);
    private static final OrganizationName EMPTY = new OrganizationName("", List.of(), null);

    private final String text;
    private final List<String> units;
    private final @Nullable String phonetic;

    private OrganizationName(String text, List<String> units, @Nullable String phonetic) {
        this.text = text;
        this.units = units;
        this.phonetic = phonetic;
    }

    /** {@return no name} */
    public static OrganizationName empty() {
        return EMPTY;
    }

    /**
     * {@return the name of that text}
     *
     * @param text one line of at most 1,000 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static OrganizationName of(String text) {
        return new OrganizationName(RULE.require(text).strip(), List.of(), null);
    }

    /** {@return the name, or an empty text if there is none} */
    public String text() {
        return text;
    }

    /** {@return the units below the name, from the largest to the smallest} */
    public List<String> units() {
        return units;
    }

    /** {@return how the name is spoken} */
    public Optional<String> phonetic() {
        return Optional.ofNullable(phonetic);
    }

    /** {@return whether there is neither a name nor a unit} */
    public boolean isEmpty() {
        return text.isEmpty() && units.isEmpty() && phonetic == null;
    }

    /**
     * {@return the same name with other units}
     *
     * @param units lines of at most 1,000 characters, from the largest unit to the smallest
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public OrganizationName withUnits(List<String> units) {
        return new OrganizationName(
                text, units.stream().map(unit -> RULE.require(unit).strip()).toList(), phonetic);
    }

    /**
     * {@return the same name with the way it is spoken}
     *
     * @param phonetic one line of at most 1,000 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public OrganizationName withPhonetic(String phonetic) {
        return new OrganizationName(text, units, RULE.require(phonetic).strip());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganizationName that
                && text.equals(that.text)
                && units.equals(that.units)
                && Objects.equals(phonetic, that.phonetic);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "OrganizationName[" + text.length() + " characters]";
    }
}
