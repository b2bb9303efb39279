package dev.kith.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** A clock that stands still until a test moves it. Safe for use by many threads. */
public final class SettableClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private SettableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /**
     * {@return a clock in UTC that stands at an instant}
     *
     * @param instant the instant
     */
    public static SettableClock at(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return new SettableClock(new Hand(instant), ZoneOffset.UTC);
    }

    /**
     * {@return a clock in UTC that stands at an instant}
     *
     * @param instant the instant as ISO 8601 writes it, such as {@code 2026-05-01T12:00:00Z}
     * @throws java.time.format.DateTimeParseException if the text is not an instant
     */
    public static SettableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /**
     * Moves the clock to an instant, forth or back.
     *
     * @param instant the instant
     */
    public void set(Instant instant) {
        hand.set(Objects.requireNonNull(instant, "instant"));
    }

    /**
     * Moves the clock by a duration, forth or, if it is negative, back.
     *
     * @param duration how far
     */
    public void advance(Duration duration) {
        hand.advance(duration);
    }

    @Override
    public Instant instant() {
        return hand.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** {@return a view of this clock in another zone: both always show the same instant} */
    @Override
    public SettableClock withZone(ZoneId zone) {
        return new SettableClock(hand, Objects.requireNonNull(zone, "zone"));
    }

    @Override
    public String toString() {
        return "SettableClock[" + instant() + ", " + zone + "]";
    }

    /** What all views of one clock show. */
    private static final class Hand {

        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }
    }
}
