package dev.kith.contact;

import dev.kith.common.Parsed;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The address of a page on the web, as the user wrote it.
 *
 * @param text one line of at most 2,000 characters, with or without a scheme
 */
public record WebAddress(String text) implements PointValue {

    private static final TextRule RULE = TextRule.line("a web address", 2_000);

    /**
     * Takes off outer spaces and checks the address.
     *
     * @param text one line of at most 2
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public WebAddress {
        text = RULE.require(text).strip();
    }

    /**
     * {@return the address in a text}
     *
     * @param text the text
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static WebAddress of(String text) {
        return new WebAddress(text);
    }

    /**
     * {@return the address in a text, or what is wrong with it}
     *
     * @param text the text
     */
    public static Parsed<WebAddress> parse(String text) {
        Optional<Violation> violation = RULE.violation(text);
        return violation.isPresent()
                ? Parsed.failed(violation.get())
                : Parsed.of(new WebAddress(text));
    }

    /** {@return the address as a URI, or empty if it is not written as one (RFC 3986)} */
    public Optional<URI> uri() {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public Channel channel() {
        return Channel.WEB;
    }

    @Override
    public String key() {
        return text;
    }

    @Override
    public String toString() {
        return "WebAddress[" + text.length() + " characters]";
    }
}
