package dev.kith.contact;

import dev.kith.common.Parsed;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address as the user wrote it; {@link #key()} is what matching compares.
 *
 * @param text one line with a local part and a domain around its last {@code @}, at most 320
 *     characters (RFC 5321 §4.5.3.1), without a display name
 */
public record EmailAddress(String text) implements PointValue {

    private static final TextRule RULE = TextRule.line("an e-mail address", 320);
    private static final Violation SHAPE =
            new Violation(
                    "",
                    "email-shape",
                    "an e-mail address needs a local part and a domain around its last @");
    private static final Violation SPACE =
            new Violation(
                    "",
                    "email-space",
                    "an e-mail address has no spaces outside a quoted local part and no angle"
                            + " brackets");

    /**
     * Takes off outer spaces and checks the address.
     *
     * @param text one line with a local part and a domain around its last {@code @}
     * @throws IllegalArgumentException if it is not one; the message names the rule
     */
    public EmailAddress {
        text = text.strip();
        Optional<Violation> violation = violation(text);
        if (violation.isPresent()) {
            throw new IllegalArgumentException(violation.get().message());
        }
    }

    /**
     * {@return the address in a text}
     *
     * @param text the text, with or without outer spaces
     * @throws IllegalArgumentException if it is not an address; the message names the rule
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    /**
     * {@return the address in a text, or what is wrong with it}
     *
     * @param text the text, with or without outer spaces
     */
    public static Parsed<EmailAddress> parse(String text) {
        Optional<Violation> violation = violation(text.strip());
        return violation.isPresent()
                ? Parsed.failed(violation.get())
                : Parsed.of(new EmailAddress(text));
    }

    /** {@return the part before the last {@code @}, as written} */
    public String localPart() {
        return text.substring(0, text.lastIndexOf('@'));
    }

    /**
     * {@return the part after the last {@code @}, in lower case and, where it is an
     * internationalised name that RFC 3490 can encode, in its ASCII form}
     */
    public String domain() {
        return domainKey(text.substring(text.lastIndexOf('@') + 1));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /**
     * {@return the address with its domain in comparable form} Only the domain is folded: RFC 5321
     * §2.4 leaves the case of the local part to the receiving host.
     */
    @Override
    public String key() {
        int at = text.lastIndexOf('@');
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return text.substring(0, at + 1) + domainKey(text.substring(at + 1));
            }
        }
        return text;
    }

    @Override
    public String toString() {
        return "EmailAddress[" + text.length() + " characters]";
    }

    /**
     * Characters that RFC 3490 maps away while IDNA 2008 keeps them, so that other domains would be
     * meant.
     */
    private static boolean isDeviation(int c) {
        return c == 'ß' || c == 'ς' || c == 0x200C || c == 0x200D;
    }

    private static String domainKey(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        if (lower.chars().anyMatch(EmailAddress::isDeviation)) {
            return lower;
        }
        try {
            String ascii = IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            // full-width signs become those that separate parts of an address: no longer a domain
            if (ascii.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '@')) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // not a name that the encoding knows
        }
        return lower;
    }

    private static Optional<Violation> violation(String text) {
        Optional<Violation> line = RULE.violation(text);
        if (line.isPresent()) {
            return line;
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return Optional.of(SHAPE);
        }
        boolean quoted = text.charAt(0) == '"' && text.charAt(at - 1) == '"' && at > 1;
        for (int i = quoted ? at : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return Optional.of(SPACE);
            }
        }
        return Optional.empty();
    }
}
