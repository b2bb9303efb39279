package dev.kith.store;

import dev.kith.common.FoldKey;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A value of a contact as queries compare it: a text of at most {@value #MAX_LENGTH} characters,
 * beside those of custom fields the key of the field. Personal data. Immutable.
 *
 * @param field what the text is
 * @param text the text in the form that is compared
 */
public record ContactTerm(Field field, String text) {

    /** How much of a text counts; of a longer one the beginning stands for it. */
    public static final int MAX_LENGTH = 100;

    private static final int SCALE = 9;
    private static final int DIGITS = 20 + SCALE;
    private static final BigInteger LIMIT = BigInteger.TEN.pow(DIGITS);
    private static final long MICROS = 1_000_000;

    /** What the text of a term is. Where nothing else is said, whenever that is or was so. */
    public enum Field {
        /** {@code PERSON} or {@code ORGANIZATION}. */
        KIND,
        /** An e-mail address, as that kind of key. */
        EMAIL,
        /** A phone number, as that kind of key. */
        PHONE,
        /** An organisation of the book where a person works or worked, as that kind of key. */
        ORGANIZATION,
        /** A role, as that kind of key. */
        ROLE,
        /** A tier, as that kind of key. */
        TIER,
        /** A label, as that kind of key. */
        LABEL,
        /** A custom field, as that kind of key. */
        FIELD,
        /** A collection, as that kind of key. */
        COLLECTION,
        /** A choice of a custom field, as that kind of key. */
        CHOICE,
        /** Another value of a custom field, behind the field's key. */
        VALUE,
        /** A given name, folded. */
        GIVEN_NAME,
        /** A family name, folded. */
        FAMILY_NAME,
        /** An e-mail address, folded, where that is not its key. */
        OTHER_EMAIL,
        /** The domain of an e-mail address, folded. */
        DOMAIN,
        /** The country calling code of a phone number, as a number. */
        CALLING_CODE,
        /** The city of an address, folded. */
        CITY,
        /** The postal code of an address, folded. */
        POSTAL_CODE,
        /** The country of an address. */
        COUNTRY,
        /** A stage of a role. */
        REACHED,
        /** Who is responsible, such as {@code user:maria}. */
        OWNER,
        /** A team. */
        TEAM,
        /** The name of an organisation where a person works or worked, folded. */
        COMPANY,
        /** A job title, folded. */
        TITLE,
        /** Month and day of a birthday, such as {@code 12-10}. */
        BIRTHDAY,
        /** A day on which something {@link Dated} begins or ends. */
        DATED
    }

    /** What may be so from a day on, or until a day. */
    public enum Dated {
        /** A role. */
        ROLE,
        /** An affiliation. */
        AFFILIATION,
        /** An e-mail address. */
        EMAIL,
        /** A phone number. */
        PHONE,
        /** A postal address. */
        ADDRESS;

        private static final String FROM = "\tfrom ";
        private static final String UNTIL = "\tuntil ";

        String from(LocalDate day) {
            return name() + FROM + day(day);
        }

        String until(LocalDate day) {
            return name() + UNTIL + day(day);
        }

        /**
         * {@return the terms of contacts of which one such thing at least is not so on a day: it
         * begins later, or ended before}
         *
         * @param day the day
         */
        public List<KeyRange> notOn(LocalDate day) {
            return List.of(
                    KeyRange.beginningWith(name() + FROM)
                            .from(new KeyRange.Edge(from(day), KeyRange.Side.AFTER)),
                    KeyRange.beginningWith(name() + UNTIL)
                            .upTo(new KeyRange.Edge(until(day), KeyRange.Side.AFTER)));
        }

        private static String day(LocalDate day) {
            return HexFormat.of().toHexDigits(day.toEpochDay() ^ Long.MIN_VALUE);
        }
    }

    /**
     * {@return a text as a term has it, its beginning if it is longer}
     *
     * @param text the text
     */
    public static String cut(String text) {
        return IndexKey.beginning(text, MAX_LENGTH);
    }

    /**
     * {@return a text of people as a term has it: folded}
     *
     * @param text the text
     */
    public static String folded(String text) {
        return cut(FoldKey.fold(text));
    }

    /**
     * {@return what begins all terms of the values of a custom field}
     *
     * @param field the field
     */
    public static String beginning(FieldKey field) {
        // a key has no tab
        return field.text() + '\t';
    }

    /**
     * {@return a value of a custom field as it is compared, behind the {@link #beginning}; not of a
     * choice, which is a key, nor of a date that may lack a part, which has no order} The order of
     * the texts is that of the values.
     *
     * @param value the value
     */
    public static String text(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return folded(text.text());
        }
        if (value instanceof FieldValue.Link link) {
            return folded(link.uri().toString());
        }
        if (value instanceof FieldValue.Decimal decimal) {
            return text(decimal.number());
        }
        if (value instanceof FieldValue.Flag flag) {
            return String.valueOf(flag.yes());
        }
        if (value instanceof FieldValue.Day day) {
            return day.date().toString();
        }
        if (value instanceof FieldValue.Moment moment) {
            return text(moment.at());
        }
        if (value instanceof FieldValue.Reference reference) {
            return reference.contact().toString();
        }
        throw new IllegalArgumentException("a value of type " + value.type() + " has no such text");
    }

    /**
     * {@return a number as it is compared} The order of the texts is that of the numbers, if one of
     * two has at most 20 digits before the point and 9 behind it.
     *
     * @param number the number
     */
    public static String text(BigDecimal number) {
        // first, as writing out a huge number would take its time
        long whole = (long) number.precision() - number.scale();
        if (number.signum() != 0 && whole > DIGITS - SCALE) {
            return number.signum() < 0 ? "," : "1";
        }
        BigDecimal floor = number.setScale(SCALE, RoundingMode.FLOOR);
        BigInteger places = floor.unscaledValue();
        boolean negative = places.signum() < 0;
        if (negative && places.abs().compareTo(LIMIT) > 0) {
            return ",";
        }
        // a negative number by what is missing to the limit, so that the higher one comes later
        String digits = (negative ? LIMIT.add(places) : places).toString();
        String text = (negative ? "-" : "0") + "0".repeat(DIGITS - digits.length()) + digits;
        // between its floor and what comes next
        return floor.compareTo(number) == 0 ? text : text + "+";
    }

    /**
     * {@return an instant as it is compared: to the microsecond, and some 290,000 years away from
     * 1970 at the most}
     *
     * @param instant the instant
     */
    public static String text(Instant instant) {
        // the sign's bit turned round: then the digits are in the order of time
        return HexFormat.of().toHexDigits(micros(instant) ^ Long.MIN_VALUE);
    }

    /**
     * {@return the microseconds from 1970 to an instant, as far as they can be counted}
     *
     * @param instant the instant
     */
    public static long micros(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), MICROS),
                    instant.getNano() / 1_000);
        } catch (ArithmeticException tooFar) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    @Override
    public String toString() {
        return "ContactTerm[" + field + "]";
    }
}
