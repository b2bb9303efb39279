package dev.kith.contact;

import dev.kith.common.Parsed;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as the user wrote it, beside its normal form. The extension and whom to ask for
 * stand apart from the number. Immutable.
 *
 * <p>The normal form is the number in E.164 where the {@link PhoneNormaliser} knows the region,
 * else its bare digits. A number that cannot be brought into E.164 stays usable; {@link #e164()} is
 * then empty.
 */
public final class PhoneNumber implements PointValue {

    private static final TextRule TEXT = TextRule.line("a phone number", 200);
    private static final TextRule EXTENSION = TextRule.line("an extension", 40);
    private static final TextRule ASK_FOR = TextRule.line("whom to ask for", 200);
    private static final Violation DIGIT =
            new Violation("", "phone-digit", "a phone number needs at least one digit");

    private final String text;
    private final Set<PhoneKind> kinds;
    private final @Nullable String normal;
    private final @Nullable String extension;
    private final @Nullable String askFor;

    private PhoneNumber(
            String text,
            Set<PhoneKind> kinds,
            @Nullable String normal,
            @Nullable String extension,
            @Nullable String askFor) {
        this.text = text;
        this.kinds = kinds;
        this.normal = normal;
        this.extension = extension;
        this.askFor = askFor;
    }

    /**
     * {@return the number in a text}
     *
     * @param text one line with at least one digit, at most 200 characters; kept as it is, without
     *     outer spaces
     * @throws IllegalArgumentException if it is not a number; the message names the rule
     */
    public static PhoneNumber of(String text) {
        return parse(text).orThrow();
    }

    /**
     * {@return the number in a text, or what is wrong with it}
     *
     * @param text one line with at least one digit, at most 200 characters
     */
    public static Parsed<PhoneNumber> parse(String text) {
        Optional<Violation> violation = TEXT.violation(text);
        if (violation.isPresent()) {
            return Parsed.failed(violation.get());
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.codePointAt(i))) {
                return Parsed.of(new PhoneNumber(text.strip(), Set.of(), null, null, null));
            }
        }
        return Parsed.failed(DIGIT);
    }

    /** {@return the number as the user wrote it} */
    public String text() {
        return text;
    }

    /** {@return what the number can do; empty if not said} */
    public Set<PhoneKind> kinds() {
        return kinds;
    }

    /** {@return the number in E.164, or empty if it could not be brought into that form} */
    public Optional<String> e164() {
        return normal != null && normal.startsWith("+") ? Optional.of(normal) : Optional.empty();
    }

    /**
     * {@return the country calling code with which the number begins, such as 44; empty if the
     * number is not in E.164}
     */
    public OptionalInt callingCode() {
        return e164().map(whole -> whole.substring(1))
                .map(digits -> digits.substring(0, CallingCodes.length(digits)))
                .map(code -> OptionalInt.of(Integer.parseInt(code)))
                .orElseGet(OptionalInt::empty);
    }

    /** {@return the digits behind the country calling code; empty if the number is not in E.164} */
    public Optional<String> nationalNumber() {
        return e164().map(whole -> whole.substring(1))
                .map(digits -> digits.substring(CallingCodes.length(digits)));
    }

    /** {@return the extension behind the number} */
    public Optional<String> extension() {
        return Optional.ofNullable(extension);
    }

    /** {@return whom to ask for when somebody answers} */
    public Optional<String> askFor() {
        return Optional.ofNullable(askFor);
    }

    /**
     * {@return the same number with other abilities}
     *
     * @param kinds what it can do
     */
    public PhoneNumber withKinds(PhoneKind... kinds) {
        return withKinds(List.of(kinds));
    }

    /**
     * {@return the same number with other abilities}
     *
     * @param kinds what it can do
     */
    public PhoneNumber withKinds(Collection<PhoneKind> kinds) {
        return new PhoneNumber(text, ListSet.copyOf(kinds), normal, extension, askFor);
    }

    /**
     * {@return the same number with an extension}
     *
     * @param extension one line of at most 40 characters
     * @throws IllegalArgumentException if it is not
     */
    public PhoneNumber withExtension(String extension) {
        return new PhoneNumber(text, kinds, normal, EXTENSION.require(extension).strip(), askFor);
    }

    /**
     * {@return the same number with a name to ask for}
     *
     * @param askFor one line of at most 200 characters
     * @throws IllegalArgumentException if it is not
     */
    public PhoneNumber withAskFor(String askFor) {
        return new PhoneNumber(text, kinds, normal, extension, ASK_FOR.require(askFor).strip());
    }

    /**
     * {@return the same number beside its normal form} The library calls it when a contact is added
     * or changed.
     *
     * @param normal what a {@link PhoneNormaliser} made of the text
     * @throws IllegalArgumentException if it is neither digits nor a {@code +} and digits
     */
    public PhoneNumber withNormal(String normal) {
        if (normal.equals(this.normal)) {
            return this;
        }
        int first = normal.startsWith("+") ? 1 : 0;
        boolean digits = normal.length() > first;
        for (int i = first; i < normal.length(); i++) {
            digits &= normal.charAt(i) >= '0' && normal.charAt(i) <= '9';
        }
        if (!digits) {
            throw new IllegalArgumentException(
                    "a phone number's normal form is digits, with a + before them for E.164");
        }
        return new PhoneNumber(text, kinds, normal, extension, askFor);
    }

    @Override
    public Channel channel() {
        return Channel.PHONE;
    }

    /** {@return the normal form; before it is known, the bare digits} */
    @Override
    public String key() {
        return normal != null ? normal : digits(text);
    }

    /**
     * Whether both are the same in their normal form, or as far as one has none yet, in their
     * digits.
     */
    boolean isSameNumberAs(PhoneNumber other) {
        return key().equals(other.key()) || digits(text).equals(digits(other.text));
    }

    /**
     * {@return the digits in a text, in any script, as ASCII digits}
     *
     * @param text any text
     */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int digit = Character.digit(text.codePointAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that
                && text.equals(that.text)
                && kinds.equals(that.kinds)
                && Objects.equals(normal, that.normal)
                && Objects.equals(extension, that.extension)
                && Objects.equals(askFor, that.askFor);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + text.length() + " characters]";
    }
}
