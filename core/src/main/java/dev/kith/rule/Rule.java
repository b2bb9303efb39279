package dev.kith.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which contacts are meant: a tree of predicates over what a contact says and over facts about
 * it. Immutable, safe for use by many threads.
 *
 * <p>Two values only: a rule holds for a contact or it does not. What is missing fulfils no
 * condition, whatever is asked of it; only {@link Missing} holds for it, and {@link Not} is plain
 * negation. What a rule means depends on the contact, the facts about it, the book's definitions
 * and the instant of asking, and on nothing else: {@link RuleSubject}.
 */
public sealed interface Rule {

    /** How deep rules may lie within each other. */
    int MAX_DEPTH = 12;

    /** How many predicates a rule may have in all. */
    int MAX_SIZE = 10_000;

    /** {@return how many rules lie within each other here, itself among them} */
    default int depth() {
        int deepest = 0;
        for (Rule rule : rules()) {
            deepest = Math.max(deepest, rule.depth());
        }
        return deepest + 1;
    }

    /** {@return how many rules it is made of, itself among them} */
    default int size() {
        int size = 1;
        for (Rule rule : rules()) {
            size += rule.size();
        }
        return size;
    }

    /** {@return the rules that it is made of, one level down} */
    List<Rule> rules();

    /**
     * {@return whether everything that the rule asks about belongs there}
     *
     * @param scope the contact itself, or a kind of its parts
     */
    default boolean isAbout(RuleScope scope) {
        return rules().stream().allMatch(rule -> rule.isAbout(scope));
    }

    /**
     * {@return whether it holds for a contact}
     *
     * @param subject the contact, and all that the meaning depends on
     * @throws IllegalArgumentException if the rule is about the parts of a contact
     */
    default boolean holdsFor(RuleSubject subject) {
        return Evaluation.of(this, subject).holds(this);
    }

    /**
     * {@return whether it holds for a contact, and why: for each rule that it is made of, and for
     * each condition the values that were found}
     *
     * @param subject the contact, and all that the meaning depends on
     * @throws IllegalArgumentException if the rule is about the parts of a contact
     */
    default Explanation explain(RuleSubject subject) {
        return Evaluation.of(this, subject).explain(this);
    }

    /** {@return the rule that holds for every contact} */
    static Rule everybody() {
        return new All(List.of());
    }

    /** {@return the rule that holds for no contact} */
    static Rule nobody() {
        return new AnyOf(List.of());
    }

    /**
     * {@return the rule that holds where all of these do}
     *
     * @param rules the rules; one alone is returned itself
     * @throws IllegalArgumentException if it would be too deep or too large, or if they are about
     *     different parts
     */
    static Rule all(List<? extends Rule> rules) {
        return rules.size() == 1 ? rules.get(0) : new All(List.copyOf(rules));
    }

    /**
     * {@return the rule that holds where one of these does}
     *
     * @param rules the rules; one alone is returned itself
     * @throws IllegalArgumentException if it would be too deep or too large, or if they are about
     *     different parts
     */
    static Rule anyOf(List<? extends Rule> rules) {
        return rules.size() == 1 ? rules.get(0) : new AnyOf(List.copyOf(rules));
    }

    /**
     * {@return the rule that holds where a value of a field fulfils a condition: one of several at
     * least}
     *
     * @param field the field
     * @param condition the condition
     * @throws IllegalArgumentException if that cannot be asked of the field
     */
    static Rule where(RuleField field, Condition condition) {
        return new Where(Quantifier.ANY, field, condition);
    }

    /**
     * {@return the rule that holds where this and another do}
     *
     * @param other the other rule
     */
    default Rule and(Rule other) {
        return new All(List.of(this, other));
    }

    /**
     * {@return the rule that holds where this or another does}
     *
     * @param other the other rule
     */
    default Rule or(Rule other) {
        return new AnyOf(List.of(this, other));
    }

    /** {@return the rule that holds where this does not} */
    default Rule negated() {
        return new Not(this);
    }

    /**
     * Holds where all rules do; without any, everywhere.
     *
     * @param rules the rules; what is itself such a rule is taken apart
     */
    record All(List<Rule> rules) implements Rule {

        /**
         * Takes such rules among them apart.
         *
         * @param rules the rules, none or several
         * @throws IllegalArgumentException if there is exactly one, if it would be too deep or too
         *     large, or if they are about different parts
         */
        public All {
            List<Rule> flat = new ArrayList<>();
            for (Rule rule : rules) {
                if (rule instanceof All all && !all.rules.isEmpty()) {
                    flat.addAll(all.rules);
                } else {
                    flat.add(rule);
                }
            }
            rules = RuleLimits.several(flat);
        }
    }

    /**
     * Holds where one of several rules does; without any, nowhere.
     *
     * @param rules the rules; what is itself such a rule is taken apart
     */
    record AnyOf(List<Rule> rules) implements Rule {

        /**
         * Takes such rules among them apart.
         *
         * @param rules the rules, none or several
         * @throws IllegalArgumentException if there is exactly one, if it would be too deep or too
         *     large, or if they are about different parts
         */
        public AnyOf {
            List<Rule> flat = new ArrayList<>();
            for (Rule rule : rules) {
                if (rule instanceof AnyOf any && !any.rules.isEmpty()) {
                    flat.addAll(any.rules);
                } else {
                    flat.add(rule);
                }
            }
            rules = RuleLimits.several(flat);
        }
    }

    /**
     * Holds where another rule does not.
     *
     * @param rule the other rule
     */
    record Not(Rule rule) implements Rule {

        /**
         * Checks the depth.
         *
         * @param rule the other rule
         * @throws IllegalArgumentException if it would be too deep
         */
        public Not {
            RuleLimits.check(List.of(rule));
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule);
        }
    }

    /**
     * Holds where the values of a field fulfil a condition.
     *
     * @param quantifier how many of them must
     * @param field the field
     * @param condition what is asked of each value
     */
    record Where(Quantifier quantifier, RuleField field, Condition condition) implements Rule {

        /**
         * Checks that this can be asked of the field.
         *
         * @param quantifier how many of them must; {@link Quantifier#ANY} where there is one at
         *     most
         * @param field the field
         * @param condition what is asked of each value
         * @throws IllegalArgumentException if it cannot be asked of values of that type
         */
        public Where {
            if (!field.isMany()) {
                quantifier = Quantifier.ANY;
            }
            RuleLimits.check(field, quantifier, condition);
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public boolean isAbout(RuleScope scope) {
            return field.scope() == scope;
        }
    }

    /**
     * Holds where a field has no value.
     *
     * @param field the field
     */
    record Missing(RuleField field) implements Rule {

        /**
         * Checks that this can be asked of the field.
         *
         * @param field the field
         * @throws IllegalArgumentException if it is {@link StandardField#SEGMENT}
         */
        public Missing {
            RuleLimits.checkMissing(field);
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public boolean isAbout(RuleScope scope) {
            return field.scope() == scope;
        }
    }

    /**
     * Holds where the parts of one kind that a contact has fulfil a rule, each by itself.
     *
     * @param quantifier how many of them must
     * @param element the kind of parts
     * @param rule what is asked of each of them
     */
    record Has(Quantifier quantifier, RuleScope element, Rule rule) implements Rule {

        /**
         * Checks that the rule is about such parts.
         *
         * @param quantifier how many of them must
         * @param element the kind of parts
         * @param rule what is asked of each of them
         * @throws IllegalArgumentException if the rule is about something else, if these are no
         *     parts, or if it would be too deep
         */
        public Has {
            RuleLimits.check(List.of(rule));
            RuleLimits.checkPart(element, rule);
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule);
        }

        /** About the contact that has the parts. */
        @Override
        public boolean isAbout(RuleScope scope) {
            return scope == RuleScope.CONTACT;
        }
    }
}
