package dev.kith.contact;

import dev.kith.common.FoldKey;
import dev.kith.common.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A postal address: the lines as they stand on a letter, and the parts as far as they are known;
 * both are kept, and neither is made from the other. Immutable.
 */
public final class PostalAddress implements PointValue {

    private static final TextRule LINE = TextRule.line("a line of an address", 1_000);
    private static final TextRule PART = TextRule.multiLine("a part of an address", 1_000);
    private static final Set<String> COUNTRY_CODES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final AddressPart[] PARTS = AddressPart.values();

    private final List<String> lines;
    private final Parts<AddressPart> parts;
    private final @Nullable String countryCode;

    private PostalAddress(
            List<String> lines, Parts<AddressPart> parts, @Nullable String countryCode) {
        this.lines = lines;
        this.parts = parts;
        this.countryCode = countryCode;
    }

    /** {@return a builder of an address} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with this address} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.lines.addAll(lines);
        builder.parts.addAll(parts);
        builder.countryCode = countryCode;
        return builder;
    }

    /** {@return the lines as they stand on a letter; empty if only the parts are known} */
    public List<String> lines() {
        return lines;
    }

    /**
     * {@return the texts of a part in their order}
     *
     * @param part the part
     */
    public List<String> all(AddressPart part) {
        return parts.all(part);
    }

    /**
     * {@return the texts of a part with a space between them, or an empty text if there are none}
     *
     * @param part the part
     */
    public String joined(AddressPart part) {
        return parts.joined(part);
    }

    /** {@return the kinds of the parts in the order they were given, one entry a text} */
    public List<AddressPart> order() {
        return parts.kinds(PARTS);
    }

    /**
     * Gives each text with its part, in the order they were given.
     *
     * @param action what takes them
     */
    public void forEach(BiConsumer<? super AddressPart, ? super String> action) {
        parts.forEach(PARTS, action);
    }

    /** {@return the country's ISO 3166-1 alpha-2 code} */
    public Optional<String> countryCode() {
        return Optional.ofNullable(countryCode);
    }

    @Override
    public Channel channel() {
        return Channel.POST;
    }

    @Override
    public String key() {
        String text =
                String.join(" ", parts.isEmpty() ? lines : parts.texts())
                        + (countryCode == null ? "" : " " + countryCode);
        return FoldKey.fold(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostalAddress that
                && lines.equals(that.lines)
                && parts.equals(that.parts)
                && Objects.equals(countryCode, that.countryCode);
    }

    @Override
    public int hashCode() {
        return 31 * lines.hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        return "PostalAddress["
                + lines.size()
                + " lines, "
                + parts.size()
                + " parts"
                + (countryCode == null ? "]" : ", " + countryCode + "]");
    }

    /** Collects lines and parts of an address. Used by one thread. */
    public static final class Builder {

        private final List<String> lines = new ArrayList<>(0);
        private final Parts.Builder<AddressPart> parts = new Parts.Builder<>();
        private @Nullable String countryCode;

        private Builder() {}

        /**
         * Adds a line as it stands on a letter.
         *
         * @param line one line of at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException if it is blank, too long or has control characters
         */
        public Builder line(String line) {
            lines.add(LINE.require(line).strip());
            return this;
        }

        /**
         * Adds a text to a part.
         *
         * @param part the part
         * @param text at most 1,000 characters, in one or several lines
         * @return this builder
         * @throws IllegalArgumentException if the text is blank, too long or has other control
         *     characters
         */
        public Builder add(AddressPart part, String text) {
            parts.add(part, PART.require(text).strip());
            return this;
        }

        /**
         * Takes all texts of a part away.
         *
         * @param part the part
         * @return this builder
         */
        public Builder remove(AddressPart part) {
            parts.remove(part);
            return this;
        }

        /** {@return this builder without any line} */
        public Builder removeLines() {
            lines.clear();
            return this;
        }

        /**
         * Adds the street with its number.
         *
         * @param text at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException as {@link #add} does
         */
        public Builder street(String text) {
            return add(AddressPart.STREET, text);
        }

        /**
         * Adds the town.
         *
         * @param text at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException as {@link #add} does
         */
        public Builder locality(String text) {
            return add(AddressPart.LOCALITY, text);
        }

        /**
         * Adds the state, province or county.
         *
         * @param text at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException as {@link #add} does
         */
        public Builder region(String text) {
            return add(AddressPart.REGION, text);
        }

        /**
         * Adds the postal code.
         *
         * @param text at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException as {@link #add} does
         */
        public Builder postalCode(String text) {
            return add(AddressPart.POSTAL_CODE, text);
        }

        /**
         * Adds the country's name.
         *
         * @param text at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException as {@link #add} does
         */
        public Builder country(String text) {
            return add(AddressPart.COUNTRY, text);
        }

        /**
         * Sets the country's code.
         *
         * @param code an ISO 3166-1 alpha-2 code, in any case
         * @return this builder
         * @throws IllegalArgumentException if there is no such code
         */
        public Builder countryCode(String code) {
            String upper = code.strip().toUpperCase(Locale.ROOT);
            if (!COUNTRY_CODES.contains(upper)) {
                throw new IllegalArgumentException(
                        "a country code is one of the two-letter codes of ISO 3166-1");
            }
            countryCode = upper.intern();
            return this;
        }

        /**
         * {@return the address}
         *
         * @throws IllegalArgumentException if it has neither a line nor a part nor a country code
         */
        public PostalAddress build() {
            Parts<AddressPart> built = parts.build();
            if (lines.isEmpty() && built.isEmpty() && countryCode == null) {
                throw new IllegalArgumentException(
                        "a postal address has at least one line, one part or a country code");
            }
            return new PostalAddress(List.copyOf(lines), built, countryCode);
        }
    }
}
