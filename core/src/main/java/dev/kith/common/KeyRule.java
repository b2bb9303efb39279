package dev.kith.common;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a stable key must be: the word by which programs know an entry of a catalogue, such as
 * {@code customer}. It never changes, whatever the entry is called. 1 to {@value #MAX_LENGTH} of
 * the characters {@code a-z}, {@code 0-9} and {@code -}, beginning with a letter and without a
 * hyphen at the end or two in a row. Immutable, safe for use by many threads.
 */
public final class KeyRule {

    /** The most characters of a key. */
    public static final int MAX_LENGTH = 60;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The name space of all keys' UUIDs: itself made by chance. */
    private static final UUID NAME_SPACE = UUID.fromString("5f8d3f2e-7c0b-4a53-9d63-0c1e6d6b9a17");

    private final String subject;
    private final String article;

    private KeyRule(String article, String subject) {
        this.article = article;
        this.subject = subject;
    }

    /**
     * {@return the rule for the keys of one kind of entry}
     *
     * @param article the word's article, {@code a} or {@code an}
     * @param subject the word for the entry, such as {@code role}
     */
    public static KeyRule of(String article, String subject) {
        return new KeyRule(article, subject);
    }

    /**
     * {@return what is wrong with a text, or empty if it can be a key}
     *
     * @param text the text
     */
    public Optional<Violation> violation(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(
                        new Violation(
                                "",
                                "not-a-key",
                                article
                                        + " "
                                        + subject
                                        + "'s key is made of a-z, 0-9 and single hyphens, begins"
                                        + " with a letter and has at most "
                                        + MAX_LENGTH
                                        + " characters"));
    }

    /**
     * {@return the text, if it can be a key}
     *
     * @param text the text
     * @throws IllegalArgumentException if it cannot; the message names the rule
     */
    public String require(String text) {
        Optional<Violation> violation = violation(text);
        if (violation.isPresent()) {
            throw new IllegalArgumentException(violation.get().message());
        }
        return text;
    }

    /**
     * {@return the identity of the entry that has a key: the same in every book and every run, so
     * that a key can be there only once} A name-based UUID of version 5 (RFC 9562 §5.5).
     *
     * @param key the key
     */
    public UUID uuid(String key) {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        sha1.update(
                ByteBuffer.allocate(16)
                        .putLong(NAME_SPACE.getMostSignificantBits())
                        .putLong(NAME_SPACE.getLeastSignificantBits())
                        .array());
        sha1.update((subject + ":" + key).getBytes(StandardCharsets.UTF_8));
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** {@return the word for the entry} */
    public String subject() {
        return subject;
    }
}
