package dev.kith.rule;

/**
 * What a rule can ask about: a value of a contact, of one of its {@linkplain RuleScope parts}, or a
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

    /** {@return what has it: the contact itself, or one of its parts} */
    default RuleScope scope() {
        return RuleScope.CONTACT;
    }
}
