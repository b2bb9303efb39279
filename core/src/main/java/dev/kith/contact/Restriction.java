package dev.kith.contact;

import dev.kith.common.DateRange;
import dev.kith.common.TextRule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a contact's data may be kept but not used for a while (General Data Protection Regulation,
 * article 18): on which ground, from when and until when. Immutable.
 */
public final class Restriction {

    private static final TextRule REMARK = TextRule.multiLine("a restriction's remark", 2_000);

    private final Ground ground;
    private final DateRange period;
    private final @Nullable String remark;

    /** The grounds of article 18, paragraph 1, and the host's own. */
    public enum Ground {
        /** The person contests that the data are right (letter a). */
        ACCURACY_CONTESTED,
        /** The use is unlawful and the person wants the data kept (letter b). */
        UNLAWFUL,
        /** The person needs the data for legal claims (letter c). */
        LEGAL_CLAIMS,
        /** The person objected and the objection is being weighed (letter d). */
        OBJECTION_PENDING,
        /** The host's own ground, best said in the remark. */
        OTHER
    }

    private Restriction(Ground ground, DateRange period, @Nullable String remark) {
        this.ground = ground;
        this.period = period;
        this.remark = remark;
    }

    /**
     * {@return a restriction without a known end}
     *
     * @param ground why
     * @param from the first day
     */
    public static Restriction of(Ground ground, LocalDate from) {
        return of(ground, DateRange.from(from));
    }

    /**
     * {@return a restriction on certain days}
     *
     * @param ground why
     * @param period the days
     */
    public static Restriction of(Ground ground, DateRange period) {
        return new Restriction(
                Objects.requireNonNull(ground, "ground"),
                Objects.requireNonNull(period, "period"),
                null);
    }

    /**
     * {@return the same restriction with a remark}
     *
     * @param remark at most 2,000 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Restriction withRemark(String remark) {
        return new Restriction(ground, period, REMARK.require(remark).strip());
    }

    /** {@return why} */
    public Ground ground() {
        return ground;
    }

    /** {@return the days} */
    public DateRange period() {
        return period;
    }

    /** {@return what was remarked} */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Restriction that
                && ground == that.ground
                && period.equals(that.period)
                && Objects.equals(remark, that.remark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ground, period, remark);
    }

    /** {@return nothing of it: the ground may tell what is most personal} */
    @Override
    public String toString() {
        return "Restriction";
    }
}
