package dev.kith.examples.addressbook;

import dev.kith.vcard.Converted;
import dev.kith.vcard.RawCard;
import dev.kith.vcard.VCardVersion;
import dev.kith.vcard.VCards;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The form into which cards are brought. */
enum Target {
    VCARD_3_0("vcard-3.0", VCardVersion.V3_0),
    VCARD_4_0("vcard-4.0", VCardVersion.V4_0),
    SAME("same", null);

    private final String label;
    private final @Nullable VCardVersion version;

    Target(String label, @Nullable VCardVersion version) {
        this.label = label;
        this.version = version;
    }

    /** The card in this form, and what the form cannot say. */
    Converted convert(RawCard card) {
        return version == null || version == card.version()
                ? new Converted(card, List.of())
                : VCards.convert(card, version);
    }

    @Override
    public String toString() {
        return label;
    }

    /** Reads a form from the command line. */
    static final class Parser implements ITypeConverter<Target> {

        @Override
        public Target convert(String text) {
            return Arrays.stream(values())
                    .filter(target -> target.label.equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "expected one of "
                                                    + Arrays.stream(values())
                                                            .map(Target::toString)
                                                            .collect(Collectors.joining(", "))
                                                    + " but was '"
                                                    + text
                                                    + "'"));
        }
    }

    /** The forms, for the help text. */
    static final class Labels implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(values()).map(Target::toString).iterator();
        }
    }
}
