package dev.kith.fact;

import dev.kith.common.AggregateId;
import dev.kith.common.KeyRule;
import dev.kith.contact.ContactId;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of one fact about one contact, under which its changes stand in the log: {@code
 * book.history().of(FactId.of(contact, key), ...)}. It follows from contact and key.
 *
 * @param uuid the identity
 */
public record FactId(UUID uuid) implements AggregateId {

    private static final KeyRule RULE = KeyRule.of("a", "fact");

    /**
     * Checks that there is one.
     *
     * @param uuid the identity
     */
    public FactId {
        Objects.requireNonNull(uuid, "uuid");
    }

    /**
     * {@return the id of a fact about a contact} A name-based UUID of version 5 (RFC 9562 §5.5).
     *
     * @param contact whom it is about
     * @param key which fact
     */
    public static FactId of(ContactId contact, FactKey key) {
        return new FactId(RULE.uuid(contact + ":" + key));
    }

    /**
     * {@return the id of that UUID}
     *
     * @param uuid the UUID
     */
    public static FactId of(UUID uuid) {
        return new FactId(uuid);
    }

    /**
     * {@return the id that {@link #toString()} wrote}
     *
     * @param text a UUID in its usual form, 36 characters
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static FactId parse(String text) {
        return of(AggregateId.parseUuid(text));
    }

    @Override
    public String subject() {
        return "fact";
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
