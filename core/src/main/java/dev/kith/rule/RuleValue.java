package dev.kith.rule;

import dev.kith.contact.PartialDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A value that a rule names, or that it found in a contact. It may be personal data, so {@code
 * toString} shows its type only. Immutable.
 */
public sealed interface RuleValue {

    /**
     * Words.
     *
     * @param text the words
     */
    record Text(String text) implements RuleValue {

        @Override
        public String toString() {
            return "RuleValue[text]";
        }
    }

    /**
     * A stable word, such as the key of a role.
     *
     * @param text the word
     */
    record Key(String text) implements RuleValue {

        @Override
        public String toString() {
            return "RuleValue[key]";
        }
    }

    /**
     * The identity of a label, a contact or a collection.
     *
     * @param uuid the identity
     */
    record Id(UUID uuid) implements RuleValue {

        @Override
        public String toString() {
            return "RuleValue[id]";
        }
    }

    /**
     * A decimal number.
     *
     * @param number the number, without zeros at its end behind the point
     */
    record Decimal(BigDecimal number) implements RuleValue {

        /**
         * Takes zeros at the end away, so that equal numbers are equal values.
         *
         * @param number the number
         */
        public Decimal {
            BigDecimal stripped = number.stripTrailingZeros();
            number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public String toString() {
            return "RuleValue[number]";
        }
    }

    /**
     * Yes or no.
     *
     * @param yes which
     */
    record Flag(boolean yes) implements RuleValue {

        @Override
        public String toString() {
            return "RuleValue[flag]";
        }
    }

    /**
     * A day.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements RuleValue {

        @Override
        public String toString() {
            return "RuleValue[day]";
        }
    }

    /**
     * A date that may lack a part.
     *
     * @param date the date
     */
    record Partial(PartialDate date) implements RuleValue {

        @Override
        public String toString() {
            return "RuleValue[partial date]";
        }
    }

    /**
     * A point in time.
     *
     * @param instant the instant, to the microsecond
     */
    record Moment(Instant instant) implements RuleValue {

        /**
         * Truncates the instant to microseconds, which every storage keeps.
         *
         * @param instant the instant
         */
        public Moment {
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String toString() {
            return "RuleValue[instant]";
        }
    }
}
