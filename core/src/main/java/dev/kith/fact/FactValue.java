package dev.kith.fact;

import dev.kith.common.FoldKey;
import dev.kith.common.TextRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * One value of a fact. Personal data, so {@code toString} shows its type only. Immutable.
 *
 * <p>Values are compared, found and ordered by their {@link #key}: two of the same key are one
 * value.
 */
public sealed interface FactValue {

    /** {@return what the value is} */
    FactType type();

    /**
     * {@return the text that stands for the value in an index, of at most 500 UTF-16 code units}
     * Among values of one type the order of these texts by their unsigned UTF-8 bytes is the order
     * of the values.
     */
    String key();

    /**
     * {@return a text}
     *
     * @param text a line of at most 200 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    static FactValue of(String text) {
        return new Text(text);
    }

    /**
     * {@return a whole number}
     *
     * @param number the number
     */
    static FactValue of(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    /**
     * {@return a decimal number}
     *
     * @param number at most 20 digits before the point and 9 behind it
     * @throws IllegalArgumentException if it has more
     */
    static FactValue of(BigDecimal number) {
        return new Decimal(number);
    }

    /**
     * {@return an instant}
     *
     * @param instant truncated to microseconds
     * @throws IllegalArgumentException if it is some 290,000 years away from 1970
     */
    static FactValue of(Instant instant) {
        return new Moment(instant);
    }

    /**
     * {@return values in their order, each key once: of several that have the same, the first}
     *
     * @param values values of one type
     */
    static List<FactValue> sorted(Collection<? extends FactValue> values) {
        if (values.size() < 2) {
            return List.copyOf(values);
        }
        TreeMap<String, FactValue> sorted = new TreeMap<>(FoldKey::compare);
        values.forEach(value -> sorted.putIfAbsent(value.key(), value));
        return List.copyOf(new ArrayList<>(sorted.values()));
    }

    /**
     * A line of text.
     *
     * @param text at most 200 characters, without outer spaces
     */
    record Text(String text) implements FactValue {

        private static final TextRule RULE = TextRule.line("a fact's text", 200);
        private static final int MAX_KEY = 500;

        /**
         * Checks the text.
         *
         * @param text the text
         * @throws IllegalArgumentException if it is blank, too long, longer than 500 characters
         *     once it is folded, or has control characters
         */
        public Text {
            text = RULE.require(text).strip();
            if (FoldKey.fold(text).length() > MAX_KEY) {
                throw new IllegalArgumentException(
                        "a fact's text has at most " + MAX_KEY + " characters once it is folded");
            }
        }

        @Override
        public FactType type() {
            return FactType.TEXT;
        }

        @Override
        public String key() {
            return FoldKey.fold(text);
        }

        @Override
        public String toString() {
            return "FactValue[" + type() + "]";
        }
    }

    /**
     * A decimal number.
     *
     * @param number the number, without zeros at its end behind the point
     */
    record Decimal(BigDecimal number) implements FactValue {

        private static final int WHOLE_DIGITS = 20;
        private static final int SCALE = 9;
        private static final int DIGITS = WHOLE_DIGITS + SCALE;
        private static final BigInteger LIMIT = BigInteger.TEN.pow(DIGITS);

        /**
         * Checks the number.
         *
         * @param number the number
         * @throws IllegalArgumentException if it has more than 20 digits before the point or more
         *     than 9 behind it
         */
        public Decimal {
            BigDecimal stripped = number.stripTrailingZeros();
            if (stripped.scale() > SCALE
                    || stripped.precision() - stripped.scale() > WHOLE_DIGITS) {
                throw new IllegalArgumentException(
                        "a fact's number has at most 20 digits before the point and 9 behind it");
            }
            number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public FactType type() {
            return FactType.NUMBER;
        }

        @Override
        public String key() {
            BigInteger places = number.setScale(SCALE).unscaledValue();
            boolean negative = places.signum() < 0;
            // a negative number by what is missing to the limit, so that the higher one comes later
            String digits = (negative ? LIMIT.add(places) : places).toString();
            return (negative ? "-" : "0") + "0".repeat(DIGITS - digits.length()) + digits;
        }

        @Override
        public String toString() {
            return "FactValue[" + type() + "]";
        }
    }

    /**
     * A point in time.
     *
     * @param instant the instant, to the microsecond
     */
    record Moment(Instant instant) implements FactValue {

        /**
         * Truncates the instant to microseconds, which every storage keeps.
         *
         * @param instant the instant
         * @throws IllegalArgumentException if it is some 290,000 years away from 1970
         */
        public Moment {
            instant = instant.truncatedTo(ChronoUnit.MICROS);
            try {
                micros(instant);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(
                        "a fact's instant is within 290,000 years of 1970", e);
            }
        }

        private static long micros(Instant instant) {
            // not ChronoUnit.MICROS.between, which may count nanoseconds and so ends in 2262
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), 1_000_000L),
                    instant.getNano() / 1_000);
        }

        @Override
        public FactType type() {
            return FactType.INSTANT;
        }

        @Override
        public String key() {
            // the sign's bit turned round: then the digits are in the order of time
            return HexFormat.of().toHexDigits(micros(instant) ^ Long.MIN_VALUE);
        }

        @Override
        public String toString() {
            return "FactValue[" + type() + "]";
        }
    }
}
