package dev.kith.contact;

import dev.kith.common.Parsed;
import dev.kith.common.Violation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A calendar date of which the year, the month or the day may be unknown, such as a birthday
 * without its year. It has no zone and is never an instant. Immutable.
 *
 * <p>Known are: year, month and day; year and month; year; month and day; month; or day (the
 * truncated forms of ISO 8601:2000 that RFC 6350 §4.3.1 uses). The calendar is the proleptic
 * Gregorian one.
 */
public final class PartialDate {

    private final short year;
    private final byte month;
    private final byte day;

    private PartialDate(int year, int month, int day) {
        this.year = (short) year;
        this.month = (byte) month;
        this.day = (byte) day;
    }

    /**
     * {@return a whole date}
     *
     * @param year 1 to 9999
     * @param month 1 to 12
     * @param day 1 to the month's last
     * @throws IllegalArgumentException if there is no such date
     */
    public static PartialDate of(int year, int month, int day) {
        return checked(requireYear(year), requireMonth(month), requireDay(day));
    }

    /**
     * {@return a whole date}
     *
     * @param date the date, of the years 1 to 9999
     * @throws IllegalArgumentException if the year is out of range
     */
    public static PartialDate of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * {@return a date without its year}
     *
     * @param month 1 to 12
     * @param day 1 to the month's last, 29 for February
     * @throws IllegalArgumentException if no year has such a date
     */
    public static PartialDate ofMonthDay(int month, int day) {
        return checked(0, requireMonth(month), requireDay(day));
    }

    /**
     * {@return a date without its day}
     *
     * @param year 1 to 9999
     * @param month 1 to 12
     * @throws IllegalArgumentException if one is out of range
     */
    public static PartialDate ofYearMonth(int year, int month) {
        return checked(requireYear(year), requireMonth(month), 0);
    }

    /**
     * {@return a date of which only the year is known}
     *
     * @param year 1 to 9999
     * @throws IllegalArgumentException if it is out of range
     */
    public static PartialDate ofYear(int year) {
        return checked(requireYear(year), 0, 0);
    }

    /**
     * {@return a date of which only the month is known}
     *
     * @param month 1 to 12
     * @throws IllegalArgumentException if it is out of range
     */
    public static PartialDate ofMonth(int month) {
        return checked(0, requireMonth(month), 0);
    }

    /**
     * {@return a date of which only the day of the month is known}
     *
     * @param day 1 to 31
     * @throws IllegalArgumentException if it is out of range
     */
    public static PartialDate ofDay(int day) {
        return checked(0, 0, requireDay(day));
    }

    /**
     * {@return the date in a text, or what is wrong with it}
     *
     * @param text one of {@code 1985-04-12}, {@code 19850412}, {@code 1985-04}, {@code 1985},
     *     {@code --04-12}, {@code --0412}, {@code --04}, {@code ---12}
     */
    public static Parsed<PartialDate> parse(String text) {
        Optional<int[]> fields = fields(text.strip());
        if (fields.isEmpty()) {
            return Parsed.failed(
                    new Violation(
                            "",
                            "date-form",
                            "a date is written as 1985-04-12, 1985-04, 1985, --04-12, --04 or"
                                    + " ---12"));
        }
        int[] found = fields.get();
        if (!exists(found[0], found[1], found[2])) {
            return Parsed.failed(
                    new Violation("", "no-such-date", "a date is one that the calendar has"));
        }
        return Parsed.of(new PartialDate(found[0], found[1], found[2]));
    }

    /** {@return the year, if known} */
    public OptionalInt year() {
        return known(year);
    }

    /** {@return the month from 1 to 12, if known} */
    public OptionalInt month() {
        return known(month);
    }

    /** {@return the day of the month from 1 to 31, if known} */
    public OptionalInt day() {
        return known(day);
    }

    /** {@return the whole date, if year, month and day are known} */
    public Optional<LocalDate> date() {
        return year != 0 && month != 0 && day != 0
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /**
     * {@return the day on which the date's anniversary falls in a year, if month and day are known
     * and the policy gives one}
     *
     * @param inYear the year, 1 to 9999
     * @param policy what becomes of 29 February in a year without one
     */
    public Optional<LocalDate> anniversary(int inYear, LeapDayPolicy policy) {
        if (month == 0 || day == 0) {
            return Optional.empty();
        }
        if (month == 2 && day == 29 && !Year.isLeap(inYear)) {
            return switch (policy) {
                case FEBRUARY_28 -> Optional.of(LocalDate.of(inYear, 2, 28));
                case MARCH_1 -> Optional.of(LocalDate.of(inYear, 3, 1));
                case LEAP_YEARS_ONLY -> Optional.empty();
            };
        }
        return Optional.of(LocalDate.of(inYear, month, day));
    }

    /**
     * {@return the first day on or after another on which the date's anniversary falls, if month
     * and day are known}
     *
     * @param from the day to begin at
     * @param policy what becomes of 29 February in a year without one
     */
    public Optional<LocalDate> nextAnniversary(LocalDate from, LeapDayPolicy policy) {
        // eight years lie between two leap days around a century that is none
        for (int ahead = 0; ahead <= 8; ahead++) {
            Optional<LocalDate> found = anniversary(from.getYear() + ahead, policy);
            if (found.isPresent() && !found.get().isBefore(from)) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the date in ISO 8601's extended form, such as {@code 1985-04-12} or {@code --04-12}}
     */
    public String text() {
        if (year == 0) {
            return month == 0
                    ? "---" + two(day)
                    : "--" + two(month) + (day == 0 ? "" : "-" + two(day));
        }
        String text = (year < 1000 ? "0".repeat(year < 10 ? 3 : year < 100 ? 2 : 1) : "") + year;
        if (month != 0) {
            text += "-" + two(month) + (day == 0 ? "" : "-" + two(day));
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate that
                && year == that.year
                && month == that.month
                && day == that.day;
    }

    @Override
    public int hashCode() {
        return (year << 16) + (month << 8) + day;
    }

    @Override
    public String toString() {
        return "PartialDate["
                + (year == 0 ? "" : "y")
                + (month == 0 ? "" : "m")
                + (day == 0 ? "" : "d")
                + "]";
    }

    private static Optional<int[]> fields(String text) {
        if (text.startsWith("---")) {
            return numbers(text.substring(3), 0, 0, 2);
        }
        if (text.startsWith("--")) {
            String rest = text.substring(2);
            return rest.length() == 2
                    ? numbers(rest, 0, 2, 0)
                    : numbers(withoutHyphenAt(rest, 2), 0, 2, 2);
        }
        return switch (text.length()) {
            case 4 -> numbers(text, 4, 0, 0);
            case 7 ->
                    text.charAt(4) == '-'
                            ? numbers(withoutHyphenAt(text, 4), 4, 2, 0)
                            : Optional.empty();
            case 8 -> numbers(text, 4, 2, 2);
            case 10 ->
                    text.charAt(4) == '-' && text.charAt(7) == '-'
                            ? numbers(withoutHyphenAt(withoutHyphenAt(text, 7), 4), 4, 2, 2)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String withoutHyphenAt(String text, int index) {
        return text.length() > index && text.charAt(index) == '-'
                ? text.substring(0, index) + text.substring(index + 1)
                : text;
    }

    private static Optional<int[]> numbers(String digits, int years, int months, int days) {
        if (digits.length() != years + months + days
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int[] found = {
            number(digits, 0, years),
            number(digits, years, years + months),
            number(digits, years + months, digits.length())
        };
        boolean zero =
                (years > 0 && found[0] == 0)
                        || (months > 0 && found[1] == 0)
                        || (days > 0 && found[2] == 0);
        return zero ? Optional.of(new int[] {-1, -1, -1}) : Optional.of(found);
    }

    private static int number(String digits, int from, int to) {
        return from == to ? 0 : Integer.parseInt(digits, from, to, 10);
    }

    private static boolean exists(int year, int month, int day) {
        if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
            return false;
        }
        boolean nothing = year == 0 && month == 0 && day == 0;
        boolean dayOfNoMonth = year != 0 && month == 0 && day != 0;
        if (nothing || dayOfNoMonth) {
            return false;
        }
        if (month == 0 || day == 0) {
            return true;
        }
        return year == 0
                ? day <= MonthDay.of(month, 1).getMonth().maxLength()
                : day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static PartialDate checked(int year, int month, int day) {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("a date is one that the calendar has");
        }
        return new PartialDate(year, month, day);
    }

    private static int requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("a year is 1 to 9999");
        }
        return year;
    }

    private static int requireMonth(int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("a month is 1 to 12");
        }
        return month;
    }

    private static int requireDay(int day) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("a day of the month is 1 to 31");
        }
        return day;
    }

    private static OptionalInt known(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
