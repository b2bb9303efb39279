package dev.kith.rule;

import java.util.Optional;

/**
 * What a rule can ask about: a value of a contact, of one of its {@linkplain RulePart parts}, or a
 * fact about it. The set is closed: nothing that a rule names is looked up by reflection or run.
 * Immutable.
 */
public sealed interface RuleField permits StandardField, LabelField, OwnField, FactField {

    /** {@return the name in the text form, such as {@code tier} or {@code label.region}} */
    String text();

    /** {@return what its values are} */
    RuleType type();

    /** {@return whether there can be several values} */
    boolean isMany();

    /** {@return the part that has it; empty if the contact itself has} */
    default Optional<RulePart> part() {
        return Optional.empty();
    }
}
