package dev.kith.label;

import dev.kith.common.AggregateId;
import dev.kith.common.KeyRule;
import java.util.UUID;

/**
 * The stable key of a category of labels, such as {@code industry}. The constants are the
 * categories that every book has.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record CategoryKey(String text) implements AggregateId, Comparable<CategoryKey> {

    // before the constants, whose making needs it
    private static final KeyRule RULE = KeyRule.of("a", "category");

    /** Labels of no particular sort: where a label goes whose category is not said. */
    public static final CategoryKey LABEL = new CategoryKey("label");

    /** What business somebody is in. */
    public static final CategoryKey INDUSTRY = new CategoryKey("industry");

    /** Where somebody is, as the host divides the world. */
    public static final CategoryKey LOCATION = new CategoryKey("location");

    /** How far one has come with somebody. */
    public static final CategoryKey STAGE = new CategoryKey("stage");

    /** What sort of contact somebody is. */
    public static final CategoryKey TYPE = new CategoryKey("type");

    /** In which products somebody is interested. */
    public static final CategoryKey PRODUCT_INTEREST = new CategoryKey("product-interest");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public CategoryKey {
        RULE.require(text);
    }

    /**
     * {@return the category of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static CategoryKey of(String text) {
        return new CategoryKey(text);
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
    public int compareTo(CategoryKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
