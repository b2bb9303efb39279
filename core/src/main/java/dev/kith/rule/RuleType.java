package dev.kith.rule;

import java.util.EnumSet;
import java.util.Set;

/** What the values of a field are, and so what a rule may ask of them. */
public enum RuleType {
    /** Words, compared and ordered by their {@linkplain dev.kith.common.FoldKey fold keys}. */
    TEXT(
            EnumSet.of(Operator.IS, Operator.RANGE, Operator.CONTAINS, Operator.STARTS_WITH),
            Set.of(RuleValue.Text.class)),
    /** One of a set of stable words, compared as it is written. */
    KEY(EnumSet.of(Operator.IS), Set.of(RuleValue.Key.class)),
    /** The key of a tier, ordered by the tiers' ranks. */
    TIER(EnumSet.of(Operator.IS, Operator.RANGE), Set.of(RuleValue.Key.class)),
    /** A label. */
    LABEL(EnumSet.of(Operator.IS), Set.of(RuleValue.Id.class)),
    /** A contact. */
    CONTACT(EnumSet.of(Operator.IS), Set.of(RuleValue.Id.class)),
    /** A collection of contacts. */
    COLLECTION(EnumSet.of(Operator.IS), Set.of(RuleValue.Id.class)),
    /** A segment, of which only being in it can be asked. */
    SEGMENT(EnumSet.of(Operator.IS), Set.of(RuleValue.Key.class)),
    /** A decimal number. */
    NUMBER(EnumSet.of(Operator.IS, Operator.RANGE), Set.of(RuleValue.Decimal.class)),
    /** Yes or no. */
    FLAG(EnumSet.of(Operator.IS), Set.of(RuleValue.Flag.class)),
    /** A day of the calendar. */
    DATE(EnumSet.of(Operator.IS, Operator.RANGE, Operator.RELATIVE), Set.of(RuleValue.Day.class)),
    /** A date that may lack its year, month or day; compared by what a rule states of it. */
    PARTIAL_DATE(
            EnumSet.of(Operator.IS, Operator.RANGE, Operator.RELATIVE),
            Set.of(RuleValue.Partial.class)),
    /** A point in time, compared with others, or with days of the book's zone. */
    INSTANT(
            EnumSet.of(Operator.IS, Operator.RANGE, Operator.RELATIVE),
            Set.of(RuleValue.Moment.class, RuleValue.Day.class));

    /** A kind of condition. */
    public enum Operator {
        /** It is, or is not, one of some values. */
        IS,
        /** It lies between two values, or on one side of one. */
        RANGE,
        /** Its text has another one in it. */
        CONTAINS,
        /** Its text begins with another one. */
        STARTS_WITH,
        /** It lies so many days, or other units, before or after the time of asking. */
        RELATIVE
    }

    private final Set<Operator> operators;
    private final Set<Class<? extends RuleValue>> values;

    RuleType(Set<Operator> operators, Set<Class<? extends RuleValue>> values) {
        this.operators = Set.copyOf(operators);
        this.values = values;
    }

    /** {@return what a rule may ask of such a value} */
    public Set<Operator> operators() {
        return operators;
    }

    /**
     * {@return whether a rule may compare such a value with another one}
     *
     * @param value the value in the rule
     */
    public boolean takes(RuleValue value) {
        return values.contains(value.getClass());
    }
}
