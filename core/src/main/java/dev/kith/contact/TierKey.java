package dev.kith.contact;

import dev.kith.common.AggregateId;
import dev.kith.common.KeyRule;
import java.util.UUID;

/**
 * The stable key of a tier of importance, such as {@code gold}. The constants are the tiers that
 * every book has.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record TierKey(String text) implements AggregateId {

    // before the constants, whose making needs it
    private static final KeyRule RULE = KeyRule.of("a", "tier");

    /** The lowest tier. */
    public static final TierKey BRONZE = new TierKey("bronze");

    /** The tier above bronze. */
    public static final TierKey SILVER = new TierKey("silver");

    /** The tier above silver. */
    public static final TierKey GOLD = new TierKey("gold");

    /** The highest tier. */
    public static final TierKey PLATINUM = new TierKey("platinum");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public TierKey {
        RULE.require(text);
    }

    /**
     * {@return the tier of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static TierKey of(String text) {
        return new TierKey(text);
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
    public String toString() {
        return text;
    }
}
