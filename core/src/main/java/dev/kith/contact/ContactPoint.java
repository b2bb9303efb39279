package dev.kith.contact;

import dev.kith.common.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One way to reach a contact: a value, where it belongs, what it is for, how it ranks, when it is
 * valid and what was found out about it. Immutable.
 *
 * <p>A primary point is the one to take: of all points of its channel, or, if it has purposes, of
 * those that serve these purposes. On no day does a contact have two primary points for one channel
 * and purpose: two points may both be primary for it only if their validities do not overlap, such
 * as the present number and last year's.
 *
 * <p>A point that has ended stays with the contact and is found by its key as before: mail from an
 * old address is still mail from that contact. Many contacts may have the same point.
 *
 * @param <V> the type of the value
 */
public final class ContactPoint<V extends PointValue> {

    private final V value;
    private final Use use;
    private final PointDetails details;

    private ContactPoint(V value, Use use, PointDetails details) {
        this.value = value;
        this.use = use;
        this.details = details;
    }

    /**
     * {@return a point of which only the value is known}
     *
     * @param value what it leads to
     * @param <V> the type of the value
     */
    public static <V extends PointValue> ContactPoint<V> of(V value) {
        return new ContactPoint<>(value, Use.OTHER, PointDetails.NONE);
    }

    /**
     * {@return a point with its use}
     *
     * @param value what it leads to
     * @param use where it belongs
     * @param <V> the type of the value
     */
    public static <V extends PointValue> ContactPoint<V> of(V value, Use use) {
        return new ContactPoint<>(value, use, PointDetails.NONE);
    }

    /** {@return what the point leads to} */
    public V value() {
        return value;
    }

    /** {@return the kind of way on which it is reached} */
    public Channel channel() {
        return value.channel();
    }

    /** {@return where it belongs} */
    public Use use() {
        return use;
    }

    /** {@return what it is for; empty if for anything} */
    public Set<Purpose> purposes() {
        int purposes = details.purposes();
        if (purposes == 0) {
            return Set.of();
        }
        Set<Purpose> found = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if ((purposes & purpose.bit()) != 0) {
                found.add(purpose);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** {@return whether it is the one to take} */
    public boolean isPrimary() {
        return details.primary();
    }

    /** {@return its rank from 1, the most preferred, to 100 (RFC 6350 §5.3), if it has one} */
    public OptionalInt rank() {
        return details.rank() == 0 ? OptionalInt.empty() : OptionalInt.of(details.rank());
    }

    /** {@return the days on which it is valid; {@link DateRange#always} if that is not limited} */
    public DateRange validity() {
        return details.period();
    }

    /**
     * {@return whether it is valid on a day}
     *
     * @param date the day
     */
    public boolean isCurrent(LocalDate date) {
        return details.validity() == null || details.validity().contains(date);
    }

    /** {@return whether it is known to lead to others as well, such as a switchboard} */
    public boolean isShared() {
        return details.shared();
    }

    /** {@return what is known of whether messages arrive there} */
    public Reachability reachability() {
        return details.reachability() == null ? Reachability.unknown() : details.reachability();
    }

    /**
     * {@return whether messages may be sent there, as far as is known; whether it is valid on that
     * day is for {@link #isCurrent} to say}
     *
     * @param at the instant of sending
     */
    public boolean isUsable(Instant at) {
        return details.reachability() == null || details.reachability().isUsable(at);
    }

    /** {@return the evidence that it leads to the contact, if there is any} */
    public Optional<Verification> verification() {
        return Optional.ofNullable(details.verification());
    }

    /**
     * {@return the same point leading elsewhere} What was found out about the old value, its
     * reachability and its verification, does not hold for another one and is lost; it stays if the
     * value leads to the same place, such as a phone number beside its normal form.
     *
     * @param value what it leads to now
     */
    public ContactPoint<V> withValue(V value) {
        PointDetails kept =
                Points.leadToTheSame(this.value, value) ? details : details.ofAnotherValue();
        return new ContactPoint<>(value, use, kept);
    }

    /**
     * {@return the same point with another use}
     *
     * @param use where it belongs now
     */
    public ContactPoint<V> withUse(Use use) {
        return new ContactPoint<>(value, use, details);
    }

    /**
     * {@return the same point for other purposes}
     *
     * @param purposes what it is for now; none means anything
     * @throws IllegalArgumentException if the point's channel cannot serve one of them
     */
    public ContactPoint<V> withPurposes(Purpose... purposes) {
        return withPurposes(List.of(purposes));
    }

    /**
     * {@return the same point for other purposes}
     *
     * @param purposes what it is for now; none means anything
     * @throws IllegalArgumentException if the point's channel cannot serve one of them
     */
    public ContactPoint<V> withPurposes(Collection<Purpose> purposes) {
        int bits = 0;
        for (Purpose purpose : purposes) {
            if (!purpose.fits(channel())) {
                throw new IllegalArgumentException(
                        "a point of channel " + channel() + " does not serve " + purpose);
            }
            bits |= purpose.bit();
        }
        return with(details.withPurposes(bits));
    }

    /** {@return the same point as the one to take} */
    public ContactPoint<V> asPrimary() {
        return with(details.withPrimary(true));
    }

    /** {@return the same point as one among others} */
    public ContactPoint<V> asSecondary() {
        return with(details.withPrimary(false));
    }

    /**
     * {@return the same point with a rank}
     *
     * @param rank 1, the most preferred, to 100
     * @throws IllegalArgumentException if it is out of range
     */
    public ContactPoint<V> withRank(int rank) {
        if (rank < 1 || rank > 100) {
            throw new IllegalArgumentException("a point's rank is 1 to 100");
        }
        return with(details.withRank(rank));
    }

    /** {@return the same point without a rank} */
    public ContactPoint<V> withoutRank() {
        return with(details.withRank(0));
    }

    /**
     * {@return the same point, valid on other days}
     *
     * @param validity the days; {@link DateRange#always} if not limited
     */
    public ContactPoint<V> withValidity(DateRange validity) {
        return with(details.withValidity(validity));
    }

    /** {@return the same point as one that leads to others as well} */
    public ContactPoint<V> asShared() {
        return with(details.withShared(true));
    }

    /** {@return the same point as the contact's own} */
    public ContactPoint<V> asUnshared() {
        return with(details.withShared(false));
    }

    /**
     * {@return the same point with what is known of whether messages arrive}
     *
     * @param reachability what is known
     */
    public ContactPoint<V> withReachability(Reachability reachability) {
        return with(details.withReachability(reachability));
    }

    /**
     * {@return the same point with evidence that it leads to the contact}
     *
     * @param verification the evidence
     */
    public ContactPoint<V> withVerification(Verification verification) {
        return with(details.withVerification(verification));
    }

    /** {@return the same point without evidence that it leads to the contact} */
    public ContactPoint<V> withoutVerification() {
        return with(details.withVerification(null));
    }

    private ContactPoint<V> with(PointDetails details) {
        return new ContactPoint<>(value, use, details);
    }

    PointDetails details() {
        return details;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactPoint<?> that
                && value.equals(that.value)
                && use.equals(that.use)
                && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ContactPoint[" + channel() + ", " + use + (isPrimary() ? ", primary]" : "]");
    }
}
