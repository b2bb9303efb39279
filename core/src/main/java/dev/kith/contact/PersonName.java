package dev.kith.contact;

import dev.kith.common.TextRule;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The name of a person in its parts, each part once, several times or not at all, beside the way it
 * is spoken. Immutable.
 *
 * <p>Nothing here splits a text into parts: who knows only how a name is shown gives that to {@link
 * ContactDraft#displayAs} and leaves the parts out.
 */
public final class PersonName {

    private static final TextRule RULE = TextRule.line("a part of a name", 500);
    private static final NamePart[] PARTS = NamePart.values();
    private static final PersonName EMPTY = new PersonName(Parts.none(), Parts.none());

    private final Parts<NamePart> parts;
    private final Parts<NamePart> phonetics;

    private PersonName(Parts<NamePart> parts, Parts<NamePart> phonetics) {
        this.parts = parts;
        this.phonetics = phonetics;
    }

    /** {@return a name without any part} */
    public static PersonName empty() {
        return EMPTY;
    }

    /**
     * {@return the name of these two parts}
     *
     * @param given the given name, one line of at most 500 characters
     * @param family the family name, likewise
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public static PersonName of(String given, String family) {
        return builder().add(NamePart.GIVEN, given).add(NamePart.FAMILY, family).build();
    }

    /** {@return a builder of a name} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with this name} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.parts.addAll(parts);
        builder.phonetics.addAll(phonetics);
        return builder;
    }

    /**
     * {@return the texts of a part in their order}
     *
     * @param part the part
     */
    public List<String> all(NamePart part) {
        return parts.all(part);
    }

    /**
     * {@return the texts of a part with a space between them, or an empty text if there are none}
     *
     * @param part the part
     */
    public String joined(NamePart part) {
        return parts.joined(part);
    }

    /**
     * {@return how the texts of a part are spoken}
     *
     * @param part the part
     */
    public List<String> phonetics(NamePart part) {
        return phonetics.all(part);
    }

    /** {@return the given names with a space between them, or an empty text} */
    public String given() {
        return parts.joined(NamePart.GIVEN);
    }

    /** {@return the family names with a space between them, or an empty text} */
    public String family() {
        return parts.joined(NamePart.FAMILY);
    }

    /** {@return whether no part is there} */
    public boolean isEmpty() {
        return parts.isEmpty() && phonetics.isEmpty();
    }

    /** {@return the kinds of the parts in the order they were given, one entry a text} */
    public List<NamePart> order() {
        return parts.kinds(PARTS);
    }

    /**
     * Gives each text with its part, in the order they were given.
     *
     * @param action what takes them
     */
    public void forEach(BiConsumer<? super NamePart, ? super String> action) {
        parts.forEach(PARTS, action);
    }

    /**
     * Gives the way each text is spoken with its part, in the order they were given.
     *
     * @param action what takes them
     */
    public void forEachPhonetic(BiConsumer<? super NamePart, ? super String> action) {
        phonetics.forEach(PARTS, action);
    }

    /** {@return whether it is known of any part how it is spoken} */
    public boolean hasPhonetics() {
        return !phonetics.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName that
                && parts.equals(that.parts)
                && phonetics.equals(that.phonetics);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "PersonName[" + parts.size() + " parts]";
    }

    /** Collects the parts of a name. Used by one thread. */
    public static final class Builder {

        private final Parts.Builder<NamePart> parts = new Parts.Builder<>();
        private final Parts.Builder<NamePart> phonetics = new Parts.Builder<>();

        private Builder() {}

        /**
         * Adds a text to a part.
         *
         * @param part the part
         * @param text one line of at most 500 characters
         * @return this builder
         * @throws IllegalArgumentException if the text is blank, too long or has control characters
         */
        public Builder add(NamePart part, String text) {
            parts.add(part, RULE.require(text).strip());
            return this;
        }

        /**
         * Adds how a text of a part is spoken.
         *
         * @param part the part
         * @param text one line of at most 500 characters
         * @return this builder
         * @throws IllegalArgumentException if the text is blank, too long or has control characters
         */
        public Builder addPhonetic(NamePart part, String text) {
            phonetics.add(part, RULE.require(text).strip());
            return this;
        }

        /**
         * Takes all texts of a part away, and how they are spoken.
         *
         * @param part the part
         * @return this builder
         */
        public Builder remove(NamePart part) {
            parts.remove(part);
            phonetics.remove(part);
            return this;
        }

        /** {@return the name} */
        public PersonName build() {
            Parts<NamePart> built = parts.build();
            Parts<NamePart> spoken = phonetics.build();
            return built.isEmpty() && spoken.isEmpty() ? EMPTY : new PersonName(built, spoken);
        }
    }
}
