package dev.kith.contact;

import dev.kith.common.TextRule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/** A value of a custom field. Immutable. */
public sealed interface FieldValue {

    /** {@return what it is} */
    FieldType type();

    /**
     * {@return a text}
     *
     * @param text at most 100,000 characters, in any number of lines
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    static FieldValue of(String text) {
        return new Text(text);
    }

    /**
     * {@return a number}
     *
     * @param number at most 100 digits, its scale from -100 to 100
     * @throws IllegalArgumentException if it has more
     */
    static FieldValue of(BigDecimal number) {
        return new Decimal(number);
    }

    /**
     * {@return a whole number}
     *
     * @param number the number
     */
    static FieldValue of(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    /**
     * {@return yes or no}
     *
     * @param yes whether it is yes
     */
    static FieldValue of(boolean yes) {
        return new Flag(yes);
    }

    /**
     * {@return a day}
     *
     * @param date the day, in the years 0 to 9999
     * @throws IllegalArgumentException if the year is another one
     */
    static FieldValue of(LocalDate date) {
        return new Day(date);
    }

    /**
     * {@return a day of which a part may be unknown}
     *
     * @param date as much of it as is known
     */
    static FieldValue of(PartialDate date) {
        return new Partial(date);
    }

    /**
     * {@return a point in time}
     *
     * @param at the instant; truncated to microseconds
     * @throws IllegalArgumentException if it is some 290,000 years away from 1970
     */
    static FieldValue of(Instant at) {
        return new Moment(at);
    }

    /**
     * {@return a choice}
     *
     * @param choice one of the field's choices
     */
    static FieldValue of(ChoiceKey choice) {
        return new Chosen(choice);
    }

    /**
     * {@return another contact}
     *
     * @param contact a contact of the same book; the book refuses one that it does not have or that
     *     is put aside or gone
     */
    static FieldValue of(ContactId contact) {
        return new Reference(contact);
    }

    /**
     * {@return a URI}
     *
     * @param uri an absolute URI of at most 2,000 characters
     * @throws IllegalArgumentException if it is relative or too long
     */
    static FieldValue of(URI uri) {
        return new Link(uri);
    }

    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements FieldValue {

        static final TextRule RULE = TextRule.multiLine("a field's text", 100_000);

        /**
         * Checks the text.
         *
         * @param text the text
         * @throws IllegalArgumentException if it is blank, too long or has control characters
         */
        public Text {
            RULE.require(text);
        }

        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }

        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /**
     * A decimal number.
     *
     * @param number the number with its scale
     */
    record Decimal(BigDecimal number) implements FieldValue {

        private static final int MOST = 100;

        /**
         * Checks the number.
         *
         * @param number the number
         * @throws IllegalArgumentException if it has more than 100 digits or a scale beyond 100
         */
        public Decimal {
            if (number.precision() > MOST || Math.abs((long) number.scale()) > MOST) {
                throw new IllegalArgumentException(
                        "a field's number has at most 100 digits and a scale from -100 to 100");
            }
        }

        @Override
        public FieldType type() {
            return FieldType.DECIMAL;
        }

        @Override
        public String toString() {
            return "Decimal[]";
        }
    }

    /**
     * Yes or no.
     *
     * @param yes whether it is yes
     */
    record Flag(boolean yes) implements FieldValue {

        @Override
        public FieldType type() {
            return FieldType.FLAG;
        }

        @Override
        public String toString() {
            return "Flag[]";
        }
    }

    /**
     * A day.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements FieldValue {

        /**
         * Checks the year.
         *
         * @param date the day
         * @throws IllegalArgumentException if the year is not one of 0 to 9999
         */
        public Day {
            if (date.getYear() < 0 || date.getYear() > 9_999) {
                throw new IllegalArgumentException("a field's date is in the years 0 to 9999");
            }
        }

        @Override
        public FieldType type() {
            return FieldType.DATE;
        }

        @Override
        public String toString() {
            return "Day[]";
        }
    }

    /**
     * A day of which a part may be unknown.
     *
     * @param date as much of it as is known
     */
    record Partial(PartialDate date) implements FieldValue {

        @Override
        public FieldType type() {
            return FieldType.PARTIAL_DATE;
        }

        @Override
        public String toString() {
            return "Partial[]";
        }
    }

    /**
     * A point in time.
     *
     * @param at the instant, to the microsecond
     */
    record Moment(Instant at) implements FieldValue {

        /**
         * Truncates the instant to microseconds, which every storage keeps.
         *
         * @param at the instant
         * @throws IllegalArgumentException if it is some 290,000 years away from 1970
         */
        public Moment {
            at = Micros.instant(Micros.of(at));
        }

        @Override
        public FieldType type() {
            return FieldType.INSTANT;
        }

        @Override
        public String toString() {
            return "Moment[]";
        }
    }

    /**
     * A choice.
     *
     * @param choice its key
     */
    record Chosen(ChoiceKey choice) implements FieldValue {

        @Override
        public FieldType type() {
            return FieldType.CHOICE;
        }

        @Override
        public String toString() {
            return "Chosen[]";
        }
    }

    /**
     * Another contact.
     *
     * @param contact its id
     */
    record Reference(ContactId contact) implements FieldValue {

        @Override
        public FieldType type() {
            return FieldType.CONTACT;
        }

        @Override
        public String toString() {
            return "Reference[" + contact + "]";
        }
    }

    /**
     * A URI.
     *
     * @param uri the URI
     */
    record Link(URI uri) implements FieldValue {

        private static final TextRule RULE = TextRule.line("a field's URI", 2_000);

        /**
         * Checks the URI.
         *
         * @param uri the URI
         * @throws IllegalArgumentException if it is relative or too long
         */
        public Link {
            if (!uri.isAbsolute()) {
                throw new IllegalArgumentException("a field's URI has a scheme");
            }
            RULE.require(uri.toString());
        }

        @Override
        public FieldType type() {
            return FieldType.URI;
        }

        @Override
        public String toString() {
            return "Link[]";
        }
    }
}
