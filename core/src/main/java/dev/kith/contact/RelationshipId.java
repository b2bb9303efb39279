package dev.kith.contact;

import dev.kith.common.AggregateId;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a relationship between two contacts.
 *
 * @param uuid the identity
 */
public record RelationshipId(UUID uuid) implements AggregateId {

    /**
     * Checks that there is one.
     *
     * @param uuid the identity
     */
    public RelationshipId {
        Objects.requireNonNull(uuid, "uuid");
    }

    /**
     * {@return the id of that UUID}
     *
     * @param uuid the UUID
     */
    public static RelationshipId of(UUID uuid) {
        return new RelationshipId(uuid);
    }

    /**
     * {@return the id that {@link #toString()} wrote}
     *
     * @param text a UUID in its usual form, 36 characters
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static RelationshipId parse(String text) {
        return of(AggregateId.parseUuid(text));
    }

    @Override
    public String subject() {
        return "relationship";
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
