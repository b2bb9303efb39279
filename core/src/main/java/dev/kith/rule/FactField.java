package dev.kith.rule;

import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;

/**
 * A declared fact about the contact.
 *
 * @param key the fact
 * @param factType the type of its values
 */
public record FactField(FactKey key, FactType factType) implements RuleField {

    @Override
    public String text() {
        return "fact." + key.text();
    }

    @Override
    public RuleType type() {
        return switch (factType) {
            case TEXT -> RuleType.TEXT;
            case NUMBER -> RuleType.NUMBER;
            case INSTANT -> RuleType.INSTANT;
        };
    }

    @Override
    public boolean isMany() {
        return true;
    }
}
