package dev.kith.rule;

import dev.kith.common.FoldKey;
import dev.kith.contact.PartialDate;
import dev.kith.contact.TierKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Whether one value of a contact fulfils a condition. The only place that compares values. */
final class Comparison {

    /** After which every day of the year has come again, 29 February too. */
    private static final int MOST_YEARS = 8;

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
            return folded(value).contains(FoldKey.fold(contains.text()));
        }
        if (condition instanceof Condition.StartsWith starts) {
            return folded(value).startsWith(FoldKey.fold(starts.text()));
        }
        if (condition instanceof Condition.Range range) {
            return isWithin(range, value);
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
        if (wanted instanceof RuleValue.Text) {
            return folded(value).equals(folded(wanted));
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

    private boolean isWithin(Condition.Range range, RuleValue value) {
        if (value instanceof RuleValue.Partial partial && isOfTheYear(range)) {
            return isWithinYear(range, partial.date());
        }
        return range.lower().stream().allMatch(bound -> isOnSide(value, bound, 1))
                && range.upper().stream().allMatch(bound -> isOnSide(value, bound, -1));
    }

    /**
     * Whether a value is at a bound, or beyond it on one side.
     *
     * @param side 1 for above, -1 for below
     */
    private boolean isOnSide(RuleValue value, Condition.Bound bound, int side) {
        Optional<Integer> order = compare(value, bound.value());
        return order.isPresent()
                && (order.get() == 0 ? bound.inclusive() : Integer.signum(order.get()) == side);
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

    private static boolean isOfTheYear(Condition.Range range) {
        return range.lower()
                .or(range::upper)
                .filter(bound -> bound.value() instanceof RuleValue.Partial)
                .filter(
                        bound ->
                                RuleLimits.isDayOfTheYear(
                                        ((RuleValue.Partial) bound.value()).date()))
                .isPresent();
    }

    /** From the one day of the year to the other; over its end, if the first comes later. */
    private static boolean isWithinYear(Condition.Range range, PartialDate date) {
        if (date.month().isEmpty() || date.day().isEmpty()) {
            return false;
        }
        MonthDay day = MonthDay.of(date.month().getAsInt(), date.day().getAsInt());
        boolean after = range.lower().stream().allMatch(bound -> isOnSide(day, bound, 1));
        boolean before = range.upper().stream().allMatch(bound -> isOnSide(day, bound, -1));
        boolean overTheEnd =
                range.lower().isPresent()
                        && range.upper().isPresent()
                        && monthDay(range.lower().get()).isAfter(monthDay(range.upper().get()));
        return overTheEnd ? after || before : after && before;
    }

    private static boolean isOnSide(MonthDay day, Condition.Bound bound, int side) {
        int order = day.compareTo(monthDay(bound));
        return order == 0 ? bound.inclusive() : Integer.signum(order) == side;
    }

    private static MonthDay monthDay(Condition.Bound bound) {
        PartialDate date = ((RuleValue.Partial) bound.value()).date();
        return MonthDay.of(date.month().getAsInt(), date.day().getAsInt());
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

    private static String folded(RuleValue value) {
        return FoldKey.fold(((RuleValue.Text) value).text());
    }
}
