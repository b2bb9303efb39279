package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a contact point leads to its contact: when that was found out, how, by whom, and
 * when to look again. Immutable.
 */
public final class Verification {

    private static final TextRule METHOD = TextRule.line("a method of verification", 100);

    private final Stamp stamp;
    private final String method;
    private final @Nullable Instant nextReviewAt;

    private Verification(Stamp stamp, String method, @Nullable Instant nextReviewAt) {
        this.stamp = stamp;
        this.method = method;
        this.nextReviewAt = nextReviewAt;
    }

    /**
     * {@return a verification that need not be repeated}
     *
     * @param verifiedAt when; truncated to microseconds
     * @param method how, one line of at most 100 characters, such as {@code double opt-in}
     * @param by by whom
     * @throws IllegalArgumentException if the method is blank, too long or has control characters,
     *     or if the instant is some 290,000 years away from 1970
     */
    public static Verification of(Instant verifiedAt, String method, Actor by) {
        Stamp stamp = new Stamp(Micros.instant(Micros.of(verifiedAt)), by);
        return new Verification(stamp, METHOD.require(method).strip(), null);
    }

    /**
     * {@return the same verification, to be repeated}
     *
     * @param nextReviewAt when; truncated to microseconds
     * @throws IllegalArgumentException if it is not after the verification, or some 290,000 years
     *     away from 1970
     */
    public Verification withNextReviewAt(Instant nextReviewAt) {
        Instant next = Micros.instant(Micros.of(nextReviewAt));
        if (!next.isAfter(verifiedAt())) {
            throw new IllegalArgumentException(
                    "the next review of a point comes after its verification");
        }
        return new Verification(stamp, method, next);
    }

    /** {@return when the point was verified, to the microsecond} */
    public Instant verifiedAt() {
        return stamp.at();
    }

    /** {@return how} */
    public String method() {
        return method;
    }

    /** {@return by whom} */
    public Actor by() {
        return stamp.by();
    }

    /** {@return when to verify the point again, to the microsecond} */
    public Optional<Instant> nextReviewAt() {
        return Optional.ofNullable(nextReviewAt);
    }

    /**
     * {@return whether it is time to verify the point again}
     *
     * @param at the instant to look at
     */
    public boolean isDue(Instant at) {
        return nextReviewAt != null && !at.isBefore(nextReviewAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Verification that
                && stamp.equals(that.stamp)
                && method.equals(that.method)
                && Objects.equals(nextReviewAt, that.nextReviewAt);
    }

    @Override
    public int hashCode() {
        return stamp.hashCode();
    }

    @Override
    public String toString() {
        return "Verification[" + stamp + "]";
    }
}
