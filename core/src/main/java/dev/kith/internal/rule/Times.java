package dev.kith.internal.rule;

import dev.kith.rule.Condition;
import dev.kith.rule.RuleSetting;
import dev.kith.rule.RuleValue;
import dev.kith.store.ContactTerm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The instants that fulfil a condition, in microseconds from 1970.
 *
 * @param spans where all of them lie, and no others
 */
record Times(List<Span> spans) {

    private static final long MICROS = 1_000_000;

    /**
     * A span of time.
     *
     * @param from its first microsecond
     * @param until the first one behind it
     */
    record Span(long from, long until) {}

    /** The instants; nothing if a clock goes over midnight then, so that they lie scattered. */
    static Optional<Times> of(Condition condition, RuleSetting setting) {
        Maker maker = new Maker(setting.zone());
        if (condition instanceof Condition.Is is) {
            for (RuleValue value : is.values()) {
                maker.add(maker.begin(value), maker.end(value));
            }
        } else if (condition instanceof Condition.Between between) {
            maker.add(maker.begin(between.lower()), maker.end(between.upper()));
        } else if (condition instanceof Condition.Beyond beyond) {
            RuleValue value = beyond.value();
            switch (beyond.side()) {
                case BELOW -> maker.add(Long.MIN_VALUE, maker.begin(value));
                case UP_TO -> maker.add(Long.MIN_VALUE, maker.end(value));
                case ABOVE -> maker.add(maker.end(value), Long.MAX_VALUE);
                case FROM -> maker.add(maker.begin(value), Long.MAX_VALUE);
            }
        } else {
            maker.relative((Condition.Relative) condition, setting);
        }
        return maker.isPlain ? Optional.of(new Times(maker.spans)) : Optional.empty();
    }

    static Period period(Condition.Relative relative) {
        int amount = relative.amount();
        return switch (relative.unit()) {
            case DAYS -> Period.ofDays(amount);
            case WEEKS -> Period.ofWeeks(amount);
            case MONTHS -> Period.ofMonths(amount);
            case YEARS -> Period.ofYears(amount);
            case HOURS -> throw new IllegalStateException("hours are not on the calendar");
        };
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    private static final class Maker {

        private final ZoneId zone;
        private final List<Span> spans = new ArrayList<>();
        private boolean isPlain = true;

        Maker(ZoneId zone) {
            this.zone = zone;
        }

        void add(long from, long until) {
            if (from < until) {
                spans.add(new Span(from, until));
            }
        }

        /** The first microsecond of an instant or a day. */
        long begin(RuleValue value) {
            return value instanceof RuleValue.Moment moment
                    ? ContactTerm.micros(moment.instant())
                    : begin(((RuleValue.Day) value).date());
        }

        /** The first microsecond behind an instant or a day. */
        long end(RuleValue value) {
            return value instanceof RuleValue.Moment moment
                    ? behind(moment.instant())
                    : begin(((RuleValue.Day) value).date().plusDays(1));
        }

        private static long behind(Instant instant) {
            long micros = ContactTerm.micros(instant);
            return micros == Long.MAX_VALUE ? micros : micros + 1;
        }

        private long begin(LocalDate day) {
            try {
                ZonedDateTime begin = day.atStartOfDay(zone);
                ZoneOffsetTransition next =
                        zone.getRules().nextTransition(begin.toInstant().minus(1, ChronoUnit.DAYS));
                // where a clock goes back over midnight, a day is there twice
                isPlain &=
                        next == null
                                || next.getInstant()
                                        .isAfter(begin.toInstant().plus(1, ChronoUnit.DAYS))
                                || next.getDateTimeAfter()
                                        .toLocalDate()
                                        .equals(next.getDateTimeBefore().toLocalDate());
                return ContactTerm.micros(begin.toInstant());
            } catch (DateTimeException tooFar) {
                return day.getYear() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
        }

        void relative(Condition.Relative relative, RuleSetting setting) {
            if (relative.unit() == Condition.Unit.HOURS) {
                Instant now = setting.at();
                Instant before = now.minus(relative.amount(), ChronoUnit.HOURS);
                Instant after = now.plus(relative.amount(), ChronoUnit.HOURS);
                switch (relative.direction()) {
                    case LAST -> add(ContactTerm.micros(before), behind(now));
                    case NEXT -> add(ContactTerm.micros(now), behind(after));
                    case MORE_AGO -> add(Long.MIN_VALUE, ContactTerm.micros(before));
                    case MORE_AHEAD -> add(behind(after), Long.MAX_VALUE);
                }
                return;
            }
            LocalDate today = setting.today();
            LocalDate before = today.minus(period(relative));
            LocalDate after = today.plus(period(relative));
            switch (relative.direction()) {
                case LAST -> add(begin(before), begin(today.plusDays(1)));
                case NEXT -> add(begin(today), begin(after.plusDays(1)));
                case MORE_AGO -> add(Long.MIN_VALUE, begin(before));
                case MORE_AHEAD -> add(begin(after.plusDays(1)), Long.MAX_VALUE);
            }
        }
    }
}
