package dev.kith.contact;

import dev.kith.common.AggregateId;
import dev.kith.common.KeyRule;
import java.util.UUID;

/**
 * The stable key of a custom field, such as {@code shoe-size}.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record FieldKey(String text) implements AggregateId, Comparable<FieldKey> {

    private static final KeyRule RULE = KeyRule.of("a", "field");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public FieldKey {
        RULE.require(text);
    }

    /**
     * {@return the field of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static FieldKey of(String text) {
        return new FieldKey(text);
    }

    @Override
    public UUID uuid() {
        return RULE.uuid(text);
    }

    @Override
    public String subject() {
        return RULE.subject();
    }

    @Override
    public int compareTo(FieldKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
