package dev.kith.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One way to reach a contact: a value, where it belongs, what it is for and how it ranks.
 * Immutable.
 *
 * <p>A primary point is the one to take: of all points of its channel, or, if it has purposes, of
 * those that serve these purposes. A contact has at most one primary point per channel and purpose.
 *
 * @param <V> the type of the value
 */
public final class ContactPoint<V extends PointValue> {

    private final V value;
    private final Use use;
    // a bit for each purpose, in place of a set: points are what a contact has most of
    private final byte purposes;
    private final boolean primary;
    private final byte rank;

    private ContactPoint(V value, Use use, byte purposes, boolean primary, byte rank) {
        this.value = value;
        this.use = use;
        this.purposes = purposes;
        this.primary = primary;
        this.rank = rank;
    }

    /**
     * {@return a point of which only the value is known}
     *
     * @param value what it leads to
     * @param <V> the type of the value
     */
    public static <V extends PointValue> ContactPoint<V> of(V value) {
        return new ContactPoint<>(value, Use.OTHER, (byte) 0, false, (byte) 0);
    }

    /**
     * {@return a point with its use}
     *
     * @param value what it leads to
     * @param use where it belongs
     * @param <V> the type of the value
     */
    public static <V extends PointValue> ContactPoint<V> of(V value, Use use) {
        return new ContactPoint<>(value, use, (byte) 0, false, (byte) 0);
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
        return primary;
    }

    /** {@return its rank from 1, the most preferred, to 100 (RFC 6350 §5.3), if it has one} */
    public OptionalInt rank() {
        return rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /**
     * {@return the same point leading elsewhere}
     *
     * @param value what it leads to now
     */
    public ContactPoint<V> withValue(V value) {
        return new ContactPoint<>(value, use, purposes, primary, rank);
    }

    /**
     * {@return the same point with another use}
     *
     * @param use where it belongs now
     */
    public ContactPoint<V> withUse(Use use) {
        return new ContactPoint<>(value, use, purposes, primary, rank);
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
        return new ContactPoint<>(value, use, (byte) bits, primary, rank);
    }

    /** {@return the same point as the one to take} */
    public ContactPoint<V> asPrimary() {
        return new ContactPoint<>(value, use, purposes, true, rank);
    }

    /** {@return the same point as one among others} */
    public ContactPoint<V> asSecondary() {
        return new ContactPoint<>(value, use, purposes, false, rank);
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
        return new ContactPoint<>(value, use, purposes, primary, (byte) rank);
    }

    /** {@return the same point without a rank} */
    public ContactPoint<V> withoutRank() {
        return new ContactPoint<>(value, use, purposes, primary, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactPoint<?> that
                && value.equals(that.value)
                && use.equals(that.use)
                && purposes == that.purposes
                && primary == that.primary
                && rank == that.rank;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ContactPoint[" + channel() + ", " + use + (primary ? ", primary]" : "]");
    }
}
