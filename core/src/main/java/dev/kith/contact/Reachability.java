package dev.kith.contact;

import dev.kith.common.TextRule;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether messages arrive at a contact point, and since when. Immutable.
 *
 * <p>A point is unusable if its value is no address of anybody, if a message bounced for good, or
 * as long as it is on hold. Whoever chooses points asks {@link #isUsable}.
 */
public final class Reachability {

    /** What is known of a point. */
    public enum State {
        /** Nothing. */
        UNKNOWN,
        /** Something arrived, or the value was checked. */
        VALID,
        /** The value leads to nobody; the reason is kept. */
        INVALID,
        /** The last messages came back, but later ones may arrive; their number is kept. */
        BOUNCED_SOFT,
        /** A message came back for good. */
        BOUNCED_HARD,
        /** Not to be used until an instant. */
        ON_HOLD
    }

    private static final TextRule REASON = TextRule.line("the reason for being invalid", 200);
    private static final Reachability UNKNOWN = new Reachability(State.UNKNOWN, 0, null, 0, 0);

    private final State state;
    private final long since;
    private final @Nullable String reason;
    private final int bounces;
    private final long until;

    private Reachability(
            State state, long since, @Nullable String reason, int bounces, long until) {
        this.state = state;
        this.since = since;
        this.reason = reason;
        this.bounces = bounces;
        this.until = until;
    }

    /** {@return the state of a point of which nothing is known} */
    public static Reachability unknown() {
        return UNKNOWN;
    }

    /**
     * {@return the state of a point at which messages arrive}
     *
     * @param since since when; truncated to microseconds
     * @throws IllegalArgumentException if the instant is some 290,000 years away from 1970
     */
    public static Reachability valid(Instant since) {
        return new Reachability(State.VALID, Micros.of(since), null, 0, 0);
    }

    /**
     * {@return the state of a point that leads to nobody}
     *
     * @param reason why, one line of at most 200 characters
     * @param since since when; truncated to microseconds
     * @throws IllegalArgumentException if the reason is blank, too long or has control characters,
     *     or if the instant is some 290,000 years away from 1970
     */
    public static Reachability invalid(String reason, Instant since) {
        String text = REASON.require(reason).strip();
        return new Reachability(State.INVALID, Micros.of(since), text, 0, 0);
    }

    /**
     * {@return the state of a point from which messages came back, maybe only for now}
     *
     * @param count how many in a row, at least 1
     * @param since since when; truncated to microseconds
     * @throws IllegalArgumentException if the count is less than 1, or if the instant is some
     *     290,000 years away from 1970
     */
    public static Reachability bouncedSoft(int count, Instant since) {
        if (count < 1) {
            throw new IllegalArgumentException("a point bounced at least once");
        }
        return new Reachability(State.BOUNCED_SOFT, Micros.of(since), null, count, 0);
    }

    /**
     * {@return the state of a point from which a message came back for good}
     *
     * @param since since when; truncated to microseconds
     * @throws IllegalArgumentException if the instant is some 290,000 years away from 1970
     */
    public static Reachability bouncedHard(Instant since) {
        return new Reachability(State.BOUNCED_HARD, Micros.of(since), null, 0, 0);
    }

    /**
     * {@return the state of a point that is not to be used for a while}
     *
     * @param until the instant from which on it may be used again; truncated to microseconds
     * @param since since when; truncated to microseconds
     * @throws IllegalArgumentException if it would end before it begins, or if an instant is some
     *     290,000 years away from 1970
     */
    public static Reachability onHold(Instant until, Instant since) {
        long end = Micros.of(until);
        long start = Micros.of(since);
        if (end <= start) {
            throw new IllegalArgumentException("a point is on hold until after the hold began");
        }
        return new Reachability(State.ON_HOLD, start, null, 0, end);
    }

    /** {@return what is known} */
    public State state() {
        return state;
    }

    /** {@return since when, to the microsecond; empty if nothing is known} */
    public Optional<Instant> since() {
        return state == State.UNKNOWN ? Optional.empty() : Optional.of(Micros.instant(since));
    }

    /** {@return why the value leads to nobody, if it is {@link State#INVALID}} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return how many messages came back in a row; 0 unless it is {@link State#BOUNCED_SOFT}} */
    public int bounces() {
        return bounces;
    }

    /** {@return when the hold ends, to the microsecond, if it is {@link State#ON_HOLD}} */
    public Optional<Instant> until() {
        return state == State.ON_HOLD ? Optional.of(Micros.instant(until)) : Optional.empty();
    }

    /**
     * {@return whether the point may be used} Bounces that are maybe only for now do not forbid it.
     *
     * @param at the instant of use
     */
    public boolean isUsable(Instant at) {
        return switch (state) {
            case UNKNOWN, VALID, BOUNCED_SOFT -> true;
            case INVALID, BOUNCED_HARD -> false;
            case ON_HOLD -> !at.isBefore(Micros.instant(until));
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reachability that
                && state == that.state
                && since == that.since
                && bounces == that.bounces
                && until == that.until
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, since);
    }

    /** {@return the state; not the reason, which may be personal} */
    @Override
    public String toString() {
        return "Reachability[" + state + "]";
    }
}
