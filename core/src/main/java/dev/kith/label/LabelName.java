package dev.kith.label;

import dev.kith.common.FoldKey;
import dev.kith.common.TextRule;
import java.util.Objects;

/**
 * What a label is called in a category: its name or one of its aliases. Two names are equal if they
 * are in the same category and differ in nothing but case, accents and spaces. Immutable.
 */
public final class LabelName {

    /** What a name is: one line of at most 200 characters. */
    public static final TextRule RULE = TextRule.line("a label", 200);

    private final CategoryKey category;
    private final String text;
    private final FoldKey key;

    private LabelName(CategoryKey category, String text) {
        this.category = Objects.requireNonNull(category, "category");
        this.text = RULE.require(text).strip();
        key = FoldKey.of(this.text);
    }

    /**
     * {@return a name}
     *
     * @param category the category
     * @param text one line of at most 200 characters; outer spaces do not count
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static LabelName of(CategoryKey category, String text) {
        return new LabelName(category, text);
    }

    /**
     * {@return a name in the category {@link CategoryKey#LABEL}}
     *
     * @param text one line of at most 200 characters; outer spaces do not count
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public static LabelName of(String text) {
        return new LabelName(CategoryKey.LABEL, text);
    }

    /** {@return the category} */
    public CategoryKey category() {
        return category;
    }

    /** {@return the name as it was written} */
    public String text() {
        return text;
    }

    /** {@return the name as it is compared} */
    public FoldKey key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelName that
                && category.equals(that.category)
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, key);
    }

    /** {@return the category; nothing of the name} */
    @Override
    public String toString() {
        return "LabelName[" + category + "]";
    }
}
