package dev.kith.setting;

import dev.kith.common.TextRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When work is done: windows of time on the days of a week, and days on which it is otherwise, such
 * as holidays. Times are those of the clock on the wall in a zone. Where that clock is put forward,
 * a window loses what the clock leaps over; where it is put back, the hour that comes twice counts
 * twice. Immutable, safe for use by many threads.
 */
public final class WorkCalendar {

    /** The most days that are otherwise. */
    public static final int MAX_EXCEPTIONS = 2_000;

    /** How many days without work in a row are looked over for the next working time. */
    private static final int MAX_REST = 4_000;

    private static final TextRule NAME = TextRule.line("a calendar's name", 200);

    private final CalendarKey key;
    private final String name;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<TimeWindow>> week;
    private final SortedMap<LocalDate, List<TimeWindow>> exceptions;

    private WorkCalendar(
            CalendarKey key,
            String name,
            ZoneId zone,
            Map<DayOfWeek, List<TimeWindow>> week,
            SortedMap<LocalDate, List<TimeWindow>> exceptions) {
        this.key = key;
        this.name = name;
        this.zone = zone;
        this.week = week;
        this.exceptions = exceptions;
    }

    /**
     * {@return a calendar on which no work is done yet}
     *
     * @param key its stable key
     * @param name what it is called, one line of at most 200 characters
     * @param zone the zone of its times
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public static WorkCalendar of(CalendarKey key, String name, ZoneId zone) {
        return new WorkCalendar(
                Objects.requireNonNull(key, "key"),
                NAME.require(name).strip(),
                Objects.requireNonNull(zone, "zone"),
                new EnumMap<>(DayOfWeek.class),
                new TreeMap<>());
    }

    /**
     * {@return the same calendar with other windows on a day of every week}
     *
     * @param day the day
     * @param windows the windows in their order, none overlapping another
     * @throws IllegalArgumentException if windows overlap
     */
    public WorkCalendar on(DayOfWeek day, TimeWindow... windows) {
        return on(List.of(day), List.of(windows));
    }

    /**
     * {@return the same calendar with other windows on days of every week}
     *
     * @param days the days
     * @param windows the windows of each of them, none overlapping another
     * @throws IllegalArgumentException if windows overlap
     */
    public WorkCalendar on(Collection<DayOfWeek> days, List<TimeWindow> windows) {
        List<TimeWindow> ordered = ordered(windows);
        Map<DayOfWeek, List<TimeWindow>> other = new EnumMap<>(DayOfWeek.class);
        other.putAll(week);
        days.forEach(day -> other.put(day, ordered));
        other.values().removeIf(List::isEmpty);
        return new WorkCalendar(key, name, zone, other, exceptions);
    }

    /**
     * {@return the same calendar with a day on which it is otherwise}
     *
     * @param day the day
     * @param windows the windows of that day; none for a holiday
     * @throws IllegalArgumentException if windows overlap, or there are more than {@value
     *     #MAX_EXCEPTIONS} such days
     */
    public WorkCalendar except(LocalDate day, TimeWindow... windows) {
        SortedMap<LocalDate, List<TimeWindow>> other = new TreeMap<>(exceptions);
        other.put(Objects.requireNonNull(day, "day"), ordered(List.of(windows)));
        if (other.size() > MAX_EXCEPTIONS) {
            throw new IllegalArgumentException(
                    "a calendar has at most " + MAX_EXCEPTIONS + " days that are otherwise");
        }
        return new WorkCalendar(key, name, zone, week, other);
    }

    private static List<TimeWindow> ordered(List<TimeWindow> windows) {
        List<TimeWindow> ordered = new ArrayList<>(windows);
        ordered.sort(Comparator.comparing(TimeWindow::from));
        for (int i = 1; i < ordered.size(); i++) {
            if (!ordered.get(i - 1).endsBefore(ordered.get(i))) {
                throw new IllegalArgumentException("the windows of a day do not overlap");
            }
        }
        return List.copyOf(ordered);
    }

    /** {@return the stable key} */
    public CalendarKey key() {
        return key;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return the zone of its times} */
    public ZoneId zone() {
        return zone;
    }

    /**
     * {@return the windows of a day of every week, in their order}
     *
     * @param day the day
     */
    public List<TimeWindow> week(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** {@return the days on which it is otherwise, in their order, with their windows} */
    public SortedMap<LocalDate, List<TimeWindow>> exceptions() {
        return Collections.unmodifiableSortedMap(exceptions);
    }

    /**
     * {@return the windows of a day in their order}
     *
     * @param day the day
     */
    public List<TimeWindow> windows(LocalDate day) {
        List<TimeWindow> otherwise = exceptions.get(day);
        return otherwise != null ? otherwise : week(day.getDayOfWeek());
    }

    /**
     * {@return whether it is working time}
     *
     * @param instant the instant
     */
    public boolean isOpenAt(Instant instant) {
        return spans(day(instant)).stream().anyMatch(span -> span.contains(instant));
    }

    /**
     * {@return how much working time lies between two instants}
     *
     * @param from the first instant
     * @param until the instant that is no longer counted; zero if it is not after the first
     */
    public Duration workBetween(Instant from, Instant until) {
        Duration work = Duration.ZERO;
        if (!from.isBefore(until)) {
            return work;
        }
        LocalDate last = day(until);
        for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                Instant begin = span.from().isAfter(from) ? span.from() : from;
                Instant end = span.until().isBefore(until) ? span.until() : until;
                if (begin.isBefore(end)) {
                    work = work.plus(Duration.between(begin, end));
                }
            }
        }
        return work;
    }

    /**
     * {@return the instant by which an amount of working time has gone by; empty if more than ten
     * years without any would have to}
     *
     * @param from when it begins
     * @param work the amount, not negative; for none it is the first instant of working time from
     *     the beginning on
     * @throws IllegalArgumentException if the amount is negative
     */
    public Optional<Instant> after(Instant from, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("an amount of working time is not negative");
        }
        Duration left = work;
        LocalDate day = day(from);
        for (int rest = 0; rest < MAX_REST; day = day.plusDays(1), rest++) {
            for (Span span : spans(day)) {
                if (!span.until().isAfter(from)) {
                    continue;
                }
                rest = 0;
                Instant begin = span.from().isAfter(from) ? span.from() : from;
                Duration here = Duration.between(begin, span.until());
                if (left.isZero() || left.compareTo(here) <= 0) {
                    return Optional.of(begin.plus(left));
                }
                left = left.minus(here);
            }
        }
        return Optional.empty();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private List<Span> spans(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        for (TimeWindow window : windows(day)) {
            Instant from = at(day, window.from());
            Instant until =
                    window.until()
                            .map(time -> at(day, time))
                            .orElseGet(() -> day.plusDays(1).atStartOfDay(zone).toInstant());
            if (from.isBefore(until)) {
                spans.add(new Span(from, until));
            }
        }
        return spans;
    }

    /** The first time the clock shows it; where the clock leaps over it, the end of the leap. */
    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private record Span(Instant from, Instant until) {
        boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that
                && key.equals(that.key)
                && name.equals(that.name)
                && zone.equals(that.zone)
                && week.equals(that.week)
                && exceptions.equals(that.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, week, exceptions);
    }

    @Override
    public String toString() {
        return "WorkCalendar[" + key + "]";
    }
}
