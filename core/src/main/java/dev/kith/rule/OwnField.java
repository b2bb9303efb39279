package dev.kith.rule;

import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;

/**
 * A custom field, of which any contact may have several values: whether a book allows that can
 * change, and a rule means the same before and after.
 *
 * @param key the field
 * @param fieldType its type, which never changes
 */
public record OwnField(FieldKey key, FieldType fieldType) implements RuleField {

    @Override
    public String text() {
        return "field." + key.text();
    }

    @Override
    public RuleType type() {
        return switch (fieldType) {
            case TEXT, URI -> RuleType.TEXT;
            case DECIMAL -> RuleType.NUMBER;
            case FLAG -> RuleType.FLAG;
            case DATE -> RuleType.DATE;
            case PARTIAL_DATE -> RuleType.PARTIAL_DATE;
            case INSTANT -> RuleType.INSTANT;
            case CHOICE -> RuleType.KEY;
            case CONTACT -> RuleType.CONTACT;
        };
    }

    @Override
    public boolean isMany() {
        return true;
    }
}
