package dev.kith.rule;

import java.util.List;

/**
 * Why a rule holds for a contact, or does not: a tree like that of the rule. Immutable. The values
 * are personal data.
 *
 * @param rule the rule, or one that it is made of
 * @param holds whether it holds
 * @param found the values of the field that it asks about; of a rule about segments those of the
 *     named ones that the contact is in; none for rules that are made of others
 * @param parts the rules that it is made of; for {@link Rule.Has} one for each part of the contact,
 *     in order
 */
public record Explanation(
        Rule rule, boolean holds, List<RuleValue> found, List<Explanation> parts) {

    /**
     * Copies the lists.
     *
     * @param rule the rule
     * @param holds whether it holds
     * @param found the values of the field that it asks about
     * @param parts the rules that it is made of
     */
    public Explanation {
        found = List.copyOf(found);
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return "Explanation[" + (holds ? "holds" : "does not hold") + "]";
    }
}
