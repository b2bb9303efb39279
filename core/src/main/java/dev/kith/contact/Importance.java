package dev.kith.contact;

import dev.kith.common.TextRule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How important a contact is to us: its tier, why, and when that is to be looked at again.
 * Immutable.
 */
public final class Importance {

    private static final TextRule REASON = TextRule.multiLine("a tier's reason", 2_000);

    private final TierKey tier;
    private final @Nullable String reason;
    private final @Nullable LocalDate reviewOn;

    private Importance(TierKey tier, @Nullable String reason, @Nullable LocalDate reviewOn) {
        this.tier = tier;
        this.reason = reason;
        this.reviewOn = reviewOn;
    }

    /**
     * {@return the importance of a tier}
     *
     * @param tier the tier
     */
    public static Importance of(TierKey tier) {
        return new Importance(Objects.requireNonNull(tier, "tier"), null, null);
    }

    /**
     * {@return the same importance with its reason}
     *
     * @param reason at most 2,000 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Importance because(String reason) {
        return new Importance(tier, REASON.require(reason).strip(), reviewOn);
    }

    /**
     * {@return the same importance, to be looked at again}
     *
     * @param day when
     */
    public Importance reviewedOn(LocalDate day) {
        return new Importance(tier, reason, Objects.requireNonNull(day, "day"));
    }

    /** {@return the tier} */
    public TierKey tier() {
        return tier;
    }

    /** {@return why} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return when it is to be looked at again} */
    public Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Importance that
                && tier.equals(that.tier)
                && Objects.equals(reason, that.reason)
                && Objects.equals(reviewOn, that.reviewOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tier, reason, reviewOn);
    }

    @Override
    public String toString() {
        return "Importance[" + tier + "]";
    }
}
