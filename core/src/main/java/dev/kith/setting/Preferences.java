package dev.kith.setting;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host or a book lays down for the contacts: the region of phone numbers, the zone of days,
 * the locale of texts, calendars of working time, and how long things are kept. Any of them may be
 * left open: a book's preferences stand before those that the host gave to all its books, and these
 * before the standard ones. Immutable, safe for use by many threads.
 */
public final class Preferences {

    /** The most calendars. */
    public static final int MAX_CALENDARS = 100;

    private static final Preferences NONE = new Preferences(null, null, null, null, List.of());

    private static final Preferences STANDARD =
            new Preferences(null, ZoneOffset.UTC, Locale.ROOT, Retention.forEver(), List.of());

    private final @Nullable Region region;
    private final @Nullable ZoneId zone;
    private final @Nullable Locale locale;
    private final @Nullable Retention retention;
    private final List<WorkCalendar> calendars;

    private Preferences(
            @Nullable Region region,
            @Nullable ZoneId zone,
            @Nullable Locale locale,
            @Nullable Retention retention,
            List<WorkCalendar> calendars) {
        this.region = region;
        this.zone = zone;
        this.locale = locale;
        this.retention = retention;
        this.calendars = calendars;
    }

    /** {@return preferences that leave everything open} */
    public static Preferences none() {
        return NONE;
    }

    /**
     * {@return what holds where nobody lays anything down: no region, days in UTC, the neutral
     * locale, everything kept as long as the book, no calendars}
     */
    public static Preferences standard() {
        return STANDARD;
    }

    /**
     * {@return the same preferences with a region}
     *
     * @param region the region whose phone numbers are written without a country code
     */
    public Preferences region(Region region) {
        return new Preferences(
                Objects.requireNonNull(region, "region"), zone, locale, retention, calendars);
    }

    /** {@return the same preferences, which leave the region open} */
    public Preferences withoutRegion() {
        return new Preferences(null, zone, locale, retention, calendars);
    }

    /**
     * {@return the same preferences with a zone}
     *
     * @param zone the zone in which a command's day is told
     */
    public Preferences zone(ZoneId zone) {
        return new Preferences(
                region, Objects.requireNonNull(zone, "zone"), locale, retention, calendars);
    }

    /** {@return the same preferences, which leave the zone open} */
    public Preferences withoutZone() {
        return new Preferences(region, null, locale, retention, calendars);
    }

    /**
     * {@return the same preferences with a locale}
     *
     * @param locale the language and region of texts that are written for a reader
     */
    public Preferences locale(Locale locale) {
        return new Preferences(
                region, zone, Objects.requireNonNull(locale, "locale"), retention, calendars);
    }

    /** {@return the same preferences, which leave the locale open} */
    public Preferences withoutLocale() {
        return new Preferences(region, zone, null, retention, calendars);
    }

    /**
     * {@return the same preferences with a retention}
     *
     * @param retention how long things are kept
     */
    public Preferences retention(Retention retention) {
        return new Preferences(
                region, zone, locale, Objects.requireNonNull(retention, "retention"), calendars);
    }

    /** {@return the same preferences, which leave the retention open} */
    public Preferences withoutRetention() {
        return new Preferences(region, zone, locale, null, calendars);
    }

    /**
     * {@return the same preferences with a calendar, in place of the one of its key that may be
     * there}
     *
     * @param calendar the calendar
     * @throws IllegalArgumentException if there are more than {@value #MAX_CALENDARS}
     */
    public Preferences calendar(WorkCalendar calendar) {
        List<WorkCalendar> others = new ArrayList<>(without(calendar.key()).calendars);
        others.add(calendar);
        if (others.size() > MAX_CALENDARS) {
            throw new IllegalArgumentException(
                    "there are at most " + MAX_CALENDARS + " calendars of working time");
        }
        return new Preferences(region, zone, locale, retention, List.copyOf(others));
    }

    /**
     * {@return the same preferences without a calendar}
     *
     * @param key the key of the calendar
     */
    public Preferences without(CalendarKey key) {
        return new Preferences(
                region,
                zone,
                locale,
                retention,
                calendars.stream().filter(each -> !each.key().equals(key)).toList());
    }

    /** {@return the region, unless it is left open} */
    public Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    /** {@return the zone, unless it is left open} */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /** {@return the locale, unless it is left open} */
    public Optional<Locale> locale() {
        return Optional.ofNullable(locale);
    }

    /** {@return the retention, unless it is left open} */
    public Optional<Retention> retention() {
        return Optional.ofNullable(retention);
    }

    /** {@return the calendars} */
    public List<WorkCalendar> calendars() {
        return calendars;
    }

    /**
     * {@return the calendar of a key}
     *
     * @param key the key
     */
    public Optional<WorkCalendar> calendar(CalendarKey key) {
        return calendars.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * {@return these preferences, with what they leave open taken from others}
     *
     * @param others the others, whose calendars stay unless one of these has their key
     */
    public Preferences or(Preferences others) {
        List<WorkCalendar> all = new ArrayList<>(calendars);
        others.calendars.stream().filter(each -> calendar(each.key()).isEmpty()).forEach(all::add);
        return new Preferences(
                region != null ? region : others.region,
                zone != null ? zone : others.zone,
                locale != null ? locale : others.locale,
                retention != null ? retention : others.retention,
                List.copyOf(all));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preferences that
                && Objects.equals(region, that.region)
                && Objects.equals(zone, that.zone)
                && Objects.equals(locale, that.locale)
                && Objects.equals(retention, that.retention)
                && calendars.equals(that.calendars);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region, zone, locale, retention, calendars);
    }

    @Override
    public String toString() {
        return "Preferences[" + region + ", " + zone + ", " + locale + ", " + retention + "]";
    }
}
