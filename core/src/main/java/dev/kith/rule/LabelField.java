package dev.kith.rule;

import dev.kith.label.CategoryKey;

/**
 * The contact's labels of one category.
 *
 * @param category the category
 */
public record LabelField(CategoryKey category) implements RuleField {

    @Override
    public String text() {
        return "label." + category.text();
    }

    @Override
    public RuleType type() {
        return RuleType.LABEL;
    }

    @Override
    public boolean isMany() {
        return true;
    }
}
