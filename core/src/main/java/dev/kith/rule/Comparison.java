package dev.kith.rule;

import dev.kith.common.FoldKey;
import dev.kith.contact.PartialDate;
import dev.kith.contact.TierKey;
import dev.kith.rule.Condition.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether one value of a contact fulfils a condition. The only place that compares values. */
final class Comparison {

    /** After which every day of the year has come again, 29 February too. */
    private static final int MOST_YEARS = 8;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s()./-]");
    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9]+");

    private final RuleSetting setting;

    Comparison(RuleSetting setting) {
        this.setting = setting;
    }

    boolean test(RuleField field, Condition condition, RuleValue value) {
        if (condition instanceof Condition.Is is) {
            return isOne(field, is.values(), value);
        }
        if (condition instanceof Condition.IsNot not) {
            return !isOne(field, not.values(), value);
        }
        if (condition instanceof Condition.Contains contains) {
            return folded(value).contains(wanted(field, contains.text()));
        }
        if (condition instanceof Condition.StartsWith starts) {
            return folded(value).startsWith(wanted(field, starts.text()));
        }
        if (condition instanceof Condition.Beyond beyond) {
            return isOnSide(value, beyond.side(), beyond.value());
        }
        if (condition instanceof Condition.Between between) {
            return isBetween(value, between.lower(), between.upper());
        }
        return isWithin((Condition.Relative) condition, value);
    }

    private boolean isOne(RuleField field, List<RuleValue> wanted, RuleValue value) {
        return wanted.stream().anyMatch(one -> is(field, value, one));
    }

    private boolean is(RuleField field, RuleValue value, RuleValue wanted) {
        if (field == StandardField.ROLE_KEY || field == StandardField.ROLE_ROLE) {
            return setting.isKindOf(
                    ((RuleValue.Key) value).text(), ((RuleValue.Key) wanted).text());
        }
        if (wanted instanceof RuleValue.Text text) {
            return folded(value).equals(wanted(field, text.text()));
        }
        if (wanted instanceof RuleValue.Partial partial) {
            return says(((RuleValue.Partial) value).date(), partial.date());
        }
        if (wanted instanceof RuleValue.Day day && value instanceof RuleValue.Moment moment) {
            return day(moment.instant()).equals(day.date());
        }
        return value.equals(wanted);
    }

    /** All that the one date states is so in the other. */
    private static boolean says(PartialDate date, PartialDate wanted) {
        return agrees(date.year(), wanted.year())
                && agrees(date.month(), wanted.month())
                && agrees(date.day(), wanted.day());
    }

    private static boolean agrees(OptionalInt part, OptionalInt wanted) {
        return wanted.isEmpty() || wanted.equals(part);
    }

    private boolean isBetween(RuleValue value, RuleValue lower, RuleValue upper) {
        boolean after = isOnSide(value, Side.FROM, lower);
        boolean before = isOnSide(value, Side.UP_TO, upper);
        // over the end of the year
        boolean turned =
                RuleLimits.isDayOfTheYear(lower)
                        && monthDay(lower).orElseThrow().isAfter(monthDay(upper).orElseThrow());
        return turned ? after || before : after && before;
    }

    private boolean isOnSide(RuleValue value, Side side, RuleValue bound) {
        return compare(value, bound).filter(side::has).isPresent();
    }

    /** The order of two values; none, if they have no order. */
    private Optional<Integer> compare(RuleValue value, RuleValue bound) {
        if (bound instanceof RuleValue.Text) {
            return Optional.of(FoldKey.compare(folded(value), folded(bound)));
        }
        if (bound instanceof RuleValue.Decimal number) {
            return Optional.of(((RuleValue.Decimal) value).number().compareTo(number.number()));
        }
        if (bound instanceof RuleValue.Moment moment) {
            return Optional.of(((RuleValue.Moment) value).instant().compareTo(moment.instant()));
        }
        if (bound instanceof RuleValue.Day day) {
            LocalDate own =
                    value instanceof RuleValue.Moment moment
                            ? day(moment.instant())
                            : ((RuleValue.Day) value).date();
            return Optional.of(own.compareTo(day.date()));
        }
        if (RuleLimits.isDayOfTheYear(bound)) {
            return monthDay(value).map(day -> day.compareTo(monthDay(bound).orElseThrow()));
        }
        if (bound instanceof RuleValue.Partial partial) {
            Optional<LocalDate> own = ((RuleValue.Partial) value).date().date();
            return own.map(date -> date.compareTo(partial.date().date().orElseThrow()));
        }
        Integer own = rank(value);
        Integer other = rank(bound);
        return own == null || other == null ? Optional.empty() : Optional.of(own.compareTo(other));
    }

    private @Nullable Integer rank(RuleValue value) {
        return setting.tiers().get(TierKey.of(((RuleValue.Key) value).text()));
    }

    /** The day of the year of a date that has one. */
    private static Optional<MonthDay> monthDay(RuleValue value) {
        PartialDate date = ((RuleValue.Partial) value).date();
        return date.month().isPresent() && date.day().isPresent()
                ? Optional.of(MonthDay.of(date.month().getAsInt(), date.day().getAsInt()))
                : Optional.empty();
    }

    private boolean isWithin(Condition.Relative relative, RuleValue value) {
        if (relative.unit() == Condition.Unit.HOURS) {
            return isWithinHours(relative, ((RuleValue.Moment) value).instant());
        }
        LocalDate today = setting.today();
        Period period = relative.unit().period(relative.amount());
        if (value instanceof RuleValue.Partial partial) {
            return comesWithin(relative.direction(), partial.date(), today, period);
        }
        LocalDate day =
                value instanceof RuleValue.Moment moment
                        ? day(moment.instant())
                        : ((RuleValue.Day) value).date();
        LocalDate before = today.minus(period);
        LocalDate after = today.plus(period);
        return switch (relative.direction()) {
            case LAST -> !day.isBefore(before) && !day.isAfter(today);
            case NEXT -> !day.isBefore(today) && !day.isAfter(after);
            case MORE_AGO -> day.isBefore(before);
            case MORE_AHEAD -> day.isAfter(after);
        };
    }

    private boolean comesWithin(
            Condition.Direction direction, PartialDate date, LocalDate today, Period period) {
        boolean back = direction == Condition.Direction.LAST;
        LocalDate first = back ? latest(today.minus(period), today.minusYears(MOST_YEARS)) : today;
        LocalDate last = back ? today : today.plus(period);
        return date.nextAnniversary(first, setting.leapDay())
                .filter(day -> !day.isAfter(last))
                .isPresent();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isWithinHours(Condition.Relative relative, Instant instant) {
        Instant now = setting.at();
        Instant before = now.minus(relative.amount(), ChronoUnit.HOURS);
        Instant after = now.plus(relative.amount(), ChronoUnit.HOURS);
        return switch (relative.direction()) {
            case LAST -> !instant.isBefore(before) && !instant.isAfter(now);
            case NEXT -> !instant.isBefore(now) && !instant.isAfter(after);
            case MORE_AGO -> instant.isBefore(before);
            case MORE_AHEAD -> instant.isAfter(after);
        };
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(setting.zone()).toLocalDate();
    }

    /** Numbers are compared without what people put between the digits. */
    private static String wanted(RuleField field, String text) {
        if (field == StandardField.PHONE_NUMBER || field == StandardField.PHONE_TEXT) {
            String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
            return NUMBER.matcher(digits).matches() ? digits : FoldKey.fold(text);
        }
        return FoldKey.fold(text);
    }

    private static String folded(RuleValue value) {
        return FoldKey.fold(((RuleValue.Text) value).text());
    }
}
