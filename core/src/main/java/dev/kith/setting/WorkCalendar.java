package dev.kith.setting;

import dev.kith.common.TextRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
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

    /**
     * {@return the same calendar with a day as every week has it}
     *
     * @param day the day, which may have been otherwise
     */
    public WorkCalendar withoutException(LocalDate day) {
        SortedMap<LocalDate, List<TimeWindow>> other = new TreeMap<>(exceptions);
        other.remove(Objects.requireNonNull(day, "day"));
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
        ZonedDateTime wall = instant.atZone(zone);
        return windows(wall.toLocalDate()).stream()
                .anyMatch(window -> window.contains(wall.toLocalTime()));
    }

    /**
     * {@return how much working time lies between two instants}
     *
     * @param from the first instant
     * @param until the instant that is no longer counted; zero if it is not after the first
     */
    public Duration workBetween(Instant from, Instant until) {
        Duration work = Duration.ZERO;
        for (Instant at = from; at.isBefore(until); ) {
            Piece piece = piece(at);
            for (Span span : piece.spans()) {
                Instant end = earlier(span.until(), until);
                if (span.from().isBefore(end)) {
                    work = work.plus(Duration.between(span.from(), end));
                }
            }
            at = piece.until();
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
        Instant at = from;
        for (int rest = 0; rest < MAX_REST; rest++) {
            Piece piece = piece(at);
            for (Span span : piece.spans()) {
                rest = 0;
                Duration here = Duration.between(span.from(), span.until());
                if (left.compareTo(here) <= 0) {
                    return Optional.of(span.from().plus(left));
                }
                left = left.minus(here);
            }
            at = piece.until();
        }
        return Optional.empty();
    }

    /** The rest of a day, as far as the clock on the wall goes on evenly. */
    private Piece piece(Instant from) {
        ZoneOffset offset = zone.getRules().getOffset(from);
        LocalDate day = LocalDate.ofInstant(from, offset);
        Instant midnight = day.plusDays(1).atStartOfDay().toInstant(offset);
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        Instant until = change == null ? midnight : earlier(midnight, change.getInstant());
        List<Span> spans = new ArrayList<>();
        for (TimeWindow window : windows(day)) {
            Instant begin = later(from, day.atTime(window.from()).toInstant(offset));
            Instant end =
                    window.until()
                            .map(time -> earlier(until, day.atTime(time).toInstant(offset)))
                            .orElse(until);
            if (begin.isBefore(end)) {
                spans.add(new Span(begin, end));
            }
        }
        return new Piece(until, spans);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What lies before an instant, with its working time. */
    private record Piece(Instant until, List<Span> spans) {}

    private record Span(Instant from, Instant until) {}

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
