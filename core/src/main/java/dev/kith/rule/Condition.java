package dev.kith.rule;

import dev.kith.common.FoldKey;
import dev.kith.common.TextRule;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a rule asks of one value. Whether a field can be asked that is checked by {@link
 * Rule.Where}. Immutable.
 */
public sealed interface Condition {

    /** How many values a condition may name. */
    int MAX_VALUES = 10_000;

    /** {@return which kind of condition it is} */
    RuleType.Operator operator();

    /**
     * The value is one of these.
     *
     * @param values the values, each once
     */
    record Is(List<RuleValue> values) implements Condition {

        /**
         * Takes out what is named twice.
         *
         * @param values the values
         * @throws IllegalArgumentException if there is none, or more than 10,000
         */
        public Is {
            values = once(values);
        }

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.IS;
        }
    }

    /**
     * The value is none of these.
     *
     * @param values the values, each once
     */
    record IsNot(List<RuleValue> values) implements Condition {

        /**
         * Takes out what is named twice.
         *
         * @param values the values
         * @throws IllegalArgumentException if there is none, or more than 10,000
         */
        public IsNot {
            values = once(values);
        }

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.IS;
        }
    }

    /**
     * The value lies on one side of another one, in the order of their type.
     *
     * @param side on which side
     * @param value the other value
     */
    record Beyond(Side side, RuleValue value) implements Condition {

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.RANGE;
        }
    }

    /** On which side of a value another one lies. */
    enum Side {
        /** It comes before. */
        BELOW("<", false),
        /** It comes before, or is the same. */
        UP_TO("<=", true),
        /** It comes after. */
        ABOVE(">", false),
        /** It comes after, or is the same. */
        FROM(">=", true);

        private final String sign;
        private final boolean same;

        Side(String sign, boolean same) {
            this.sign = sign;
            this.same = same;
        }

        /** {@return the sign in the text form, such as {@code <=}} */
        public String sign() {
            return sign;
        }

        /** Whether a value is there that stands to the other one in this order. */
        boolean has(int order) {
            return order == 0 ? same : order < 0 == (this == BELOW || this == UP_TO);
        }
    }

    /**
     * The value lies between two others, or is one of them.
     *
     * @param lower where the range begins
     * @param upper where it ends
     */
    record Between(RuleValue lower, RuleValue upper) implements Condition {

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.RANGE;
        }
    }

    /**
     * The text has another one in it; both are compared folded.
     *
     * @param text the other text
     */
    record Contains(String text) implements Condition {

        /**
         * Checks the text.
         *
         * @param text the other text
         * @throws IllegalArgumentException if it is blank, also once it is folded, longer than
         *     1,000 characters or has control characters
         */
        public Contains {
            requireText(text);
        }

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.CONTAINS;
        }

        @Override
        public String toString() {
            return "Contains[text]";
        }
    }

    /**
     * The text begins with another one; both are compared folded.
     *
     * @param text the other text
     */
    record StartsWith(String text) implements Condition {

        /**
         * Checks the text.
         *
         * @param text the other text
         * @throws IllegalArgumentException if it is blank, also once it is folded, longer than
         *     1,000 characters or has control characters
         */
        public StartsWith {
            requireText(text);
        }

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.STARTS_WITH;
        }

        @Override
        public String toString() {
            return "StartsWith[text]";
        }
    }

    /**
     * The value lies so far from the time of asking. Days and longer units are counted on the
     * calendar of the book's zone, and a day counts as a whole; hours are counted from the instant.
     *
     * @param direction on which side
     * @param amount how many units, 0 to 10,000
     * @param unit what is counted
     */
    record Relative(Direction direction, int amount, Unit unit) implements Condition {

        /** The most units that a rule may count. */
        public static final int MAX_AMOUNT = 10_000;

        /**
         * Checks the amount.
         *
         * @param direction on which side
         * @param amount how many units
         * @param unit what is counted
         * @throws IllegalArgumentException if it is negative or above 10,000
         */
        public Relative {
            if (amount < 0 || amount > MAX_AMOUNT) {
                throw new IllegalArgumentException("a rule counts 0 to 10,000 units of time");
            }
        }

        @Override
        public RuleType.Operator operator() {
            return RuleType.Operator.RELATIVE;
        }
    }

    /** On which side of the time of asking a value lies, and how far. */
    enum Direction {
        /** Before it, and no farther than that: {@code in the last 90 days}. */
        LAST,
        /** After it, and no farther than that: {@code in the next 2 weeks}. */
        NEXT,
        /** Before it, and farther than that: {@code more than 90 days ago}. */
        MORE_AGO,
        /** After it, and farther than that: {@code more than 2 weeks ahead}. */
        MORE_AHEAD
    }

    /** What a distance in time is counted in. */
    enum Unit {
        /** Sixty minutes each; not for days of a calendar. */
        HOURS,
        /** Days of the calendar. */
        DAYS,
        /** Seven days each. */
        WEEKS,
        /** Months of the calendar; what would be after a month's end is its last day. */
        MONTHS,
        /** Years of the calendar; 29 February is 28 February in a year that has none. */
        YEARS;

        /** {@return the name in the text form, such as {@code days}} */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** So many of them, on the calendar. */
        Period period(int amount) {
            return switch (this) {
                case DAYS -> Period.ofDays(amount);
                case WEEKS -> Period.ofWeeks(amount);
                case MONTHS -> Period.ofMonths(amount);
                case YEARS -> Period.ofYears(amount);
                case HOURS -> throw new IllegalStateException("hours are not on the calendar");
            };
        }
    }

    private static List<RuleValue> once(List<RuleValue> values) {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new IllegalArgumentException("a condition names 1 to 10,000 values");
        }
        return List.copyOf(new LinkedHashSet<>(values));
    }

    private static void requireText(String text) {
        TextRule.line("a text in a rule", 1_000).require(text);
        if (FoldKey.fold(text).isEmpty()) {
            throw new IllegalArgumentException("a text in a rule is not blank once it is folded");
        }
    }
}
