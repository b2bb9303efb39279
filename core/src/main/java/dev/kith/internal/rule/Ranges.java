package dev.kith.internal.rule;

import dev.kith.common.FoldKey;
import dev.kith.contact.PartialDate;
import dev.kith.rule.Condition;
import dev.kith.rule.RuleSetting;
import dev.kith.rule.RuleValue;
import dev.kith.store.ContactTerm;
import dev.kith.store.KeyRange;
import dev.kith.store.KeyRange.Edge;
import dev.kith.store.KeyRange.Side;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stored texts that fulfil a condition.
 *
 * @param ranges where all of them lie
 * @param isSure whether every text there fulfils it
 */
record Ranges(List<KeyRange> ranges, boolean isSure) {

    private static final Edge FIRST = new Edge("", Side.BEFORE);
    private static final Edge LAST = new Edge("", Side.PAST);

    /** Of that length a text may be the beginning of a longer one. */
    private static final int WHOLE = ContactTerm.MAX_LENGTH - 1;

    private static Ranges sure(List<KeyRange> ranges) {
        return new Ranges(ranges, true);
    }

    /** What fulfils it in texts that are compared folded, if ranges can say it. */
    static Optional<Ranges> ofTexts(Condition condition, boolean isCut) {
        if (condition instanceof Condition.Is is) {
            List<KeyRange> ranges = new ArrayList<>();
            boolean whole = true;
            for (RuleValue value : is.values()) {
                String text = folded(value);
                whole &= !isCut || text.length() < WHOLE;
                ranges.add(KeyRange.exactly(isCut ? ContactTerm.cut(text) : text));
            }
            return Optional.of(new Ranges(ranges, whole));
        }
        if (condition instanceof Condition.StartsWith starts) {
            String text = FoldKey.fold(starts.text());
            boolean whole = !isCut || text.length() < WHOLE;
            String beginning = isCut ? ContactTerm.cut(text) : text;
            return Optional.of(new Ranges(List.of(KeyRange.beginningWith(beginning)), whole));
        }
        if (condition instanceof Condition.Contains) {
            return Optional.empty();
        }
        boolean whole =
                !isCut || bounds(condition).stream().allMatch(b -> folded(b).length() < WHOLE);
        return whole
                ? Optional.of(sure(List.of(range(condition, Ranges::folded))))
                : Optional.empty();
    }

    private static String folded(RuleValue value) {
        return FoldKey.fold(((RuleValue.Text) value).text());
    }

    /** What fulfils it in keys, each of which some words stand for. */
    static Ranges ofWords(List<String> words) {
        return sure(words.stream().map(KeyRange::exactly).toList());
    }

    /** What fulfils it in numbers. */
    static Ranges ofNumbers(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return sure(is.values().stream().map(Ranges::number).map(KeyRange::exactly).toList());
        }
        return sure(List.of(range(condition, Ranges::number)));
    }

    private static String number(RuleValue value) {
        return ContactTerm.text(((RuleValue.Decimal) value).number());
    }

    /** What fulfils it in days of the years 0 to 9999. */
    static Ranges ofDays(Condition condition, LocalDate today) {
        List<KeyRange> ranges = new ArrayList<>();
        if (condition instanceof Condition.Is is) {
            is.values().forEach(value -> ranges.add(days(day(value), day(value))));
        } else if (condition instanceof Condition.Between between) {
            ranges.add(days(day(between.lower()), day(between.upper())));
        } else if (condition instanceof Condition.Beyond beyond) {
            LocalDate day = day(beyond.value());
            ranges.add(
                    switch (beyond.side()) {
                        case BELOW -> new KeyRange(FIRST, before(day));
                        case UP_TO -> new KeyRange(FIRST, behind(day));
                        case ABOVE -> new KeyRange(behind(day), LAST);
                        case FROM -> new KeyRange(before(day), LAST);
                    });
        } else {
            Condition.Relative relative = (Condition.Relative) condition;
            Period period = Times.period(relative);
            ranges.add(
                    switch (relative.direction()) {
                        case LAST -> days(today.minus(period), today);
                        case NEXT -> days(today, today.plus(period));
                        case MORE_AGO -> new KeyRange(FIRST, before(today.minus(period)));
                        case MORE_AHEAD -> new KeyRange(behind(today.plus(period)), LAST);
                    });
        }
        return sure(ranges);
    }

    private static KeyRange days(LocalDate first, LocalDate last) {
        return new KeyRange(before(first), behind(last));
    }

    private static LocalDate day(RuleValue value) {
        return ((RuleValue.Day) value).date();
    }

    private static Edge before(LocalDate day) {
        return day.getYear() < 0
                ? FIRST
                : day.getYear() > 9999 ? LAST : new Edge(day.toString(), Side.BEFORE);
    }

    private static Edge behind(LocalDate day) {
        return day.getYear() < 0
                ? FIRST
                : day.getYear() > 9999 ? LAST : new Edge(day.toString(), Side.AFTER);
    }

    /** What fulfils it in instants, if ranges can say it. */
    static Optional<Ranges> ofInstants(Condition condition, RuleSetting setting) {
        return Times.of(condition, setting)
                .map(
                        times ->
                                sure(
                                        times.spans().stream()
                                                .map(
                                                        span ->
                                                                new KeyRange(
                                                                        edge(span.from(), FIRST),
                                                                        edge(span.until(), LAST)))
                                                .toList()));
    }

    private static Edge edge(long micros, Edge unlimited) {
        return micros == Long.MIN_VALUE || micros == Long.MAX_VALUE
                ? unlimited
                : new Edge(ContactTerm.text(Times.instant(micros)), Side.BEFORE);
    }

    /** What fulfils it in the days of the year of dates that have one, if ranges can say it. */
    static Optional<Ranges> ofDaysOfTheYear(Condition condition, LocalDate today) {
        if (condition instanceof Condition.Is is) {
            List<KeyRange> ranges = new ArrayList<>();
            boolean sure = true;
            for (RuleValue value : is.values()) {
                PartialDate date = ((RuleValue.Partial) value).date();
                if (!hasDay(date)) {
                    return Optional.empty();
                }
                sure &= date.year().isEmpty();
                ranges.add(KeyRange.exactly(dayOfTheYear(value)));
            }
            return Optional.of(new Ranges(ranges, sure));
        }
        if (condition instanceof Condition.Relative relative) {
            return Optional.of(new Ranges(window(relative, today), false));
        }
        if (!bounds(condition).stream()
                .map(bound -> ((RuleValue.Partial) bound).date())
                .allMatch(date -> hasDay(date) && date.year().isEmpty())) {
            return Optional.empty();
        }
        KeyRange range = range(condition, Ranges::dayOfTheYear);
        if (condition instanceof Condition.Between && range.isEmpty()) {
            // over the end of the year
            return Optional.of(
                    sure(
                            List.of(
                                    new KeyRange(range.lower(), LAST),
                                    new KeyRange(FIRST, range.upper()))));
        }
        return Optional.of(sure(List.of(range)));
    }

    /** The days of the year that may come in a time, and 29 February, which may fall on others. */
    private static List<KeyRange> window(Condition.Relative relative, LocalDate today) {
        Period period = Times.period(relative);
        boolean back = relative.direction() == Condition.Direction.LAST;
        LocalDate first = back ? today.minus(period) : today;
        LocalDate last = back ? today : today.plus(period);
        if (!last.isBefore(first.plusYears(1).minusDays(1))) {
            return List.of(new KeyRange(FIRST, LAST));
        }
        Edge from = new Edge(dayOfTheYear(first), Side.BEFORE);
        Edge until = new Edge(dayOfTheYear(last), Side.AFTER);
        KeyRange leapDay = KeyRange.exactly("02-29");
        return first.getYear() == last.getYear()
                ? List.of(new KeyRange(from, until), leapDay)
                : List.of(new KeyRange(from, LAST), new KeyRange(FIRST, until), leapDay);
    }

    private static boolean hasDay(PartialDate date) {
        return date.month().isPresent() && date.day().isPresent();
    }

    private static String dayOfTheYear(RuleValue value) {
        PartialDate date = ((RuleValue.Partial) value).date();
        return dayOfTheYear(date.month().orElseThrow(), date.day().orElseThrow());
    }

    private static String dayOfTheYear(LocalDate day) {
        return dayOfTheYear(day.getMonthValue(), day.getDayOfMonth());
    }

    private static String dayOfTheYear(int month, int day) {
        return String.format(Locale.ROOT, "%02d-%02d", month, day);
    }

    private static List<RuleValue> bounds(Condition condition) {
        return condition instanceof Condition.Beyond beyond
                ? List.of(beyond.value())
                : List.of(
                        ((Condition.Between) condition).lower(),
                        ((Condition.Between) condition).upper());
    }

    /** On one side of a value, or between two. */
    private static KeyRange range(Condition condition, Function<RuleValue, String> text) {
        if (condition instanceof Condition.Between between) {
            return new KeyRange(
                    new Edge(text.apply(between.lower()), Side.BEFORE),
                    new Edge(text.apply(between.upper()), Side.AFTER));
        }
        Condition.Beyond beyond = (Condition.Beyond) condition;
        String bound = text.apply(beyond.value());
        return switch (beyond.side()) {
            case BELOW -> new KeyRange(FIRST, new Edge(bound, Side.BEFORE));
            case UP_TO -> new KeyRange(FIRST, new Edge(bound, Side.AFTER));
            case ABOVE -> new KeyRange(new Edge(bound, Side.AFTER), LAST);
            case FROM -> new KeyRange(new Edge(bound, Side.BEFORE), LAST);
        };
    }
}
