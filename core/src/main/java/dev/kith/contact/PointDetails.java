package dev.kith.contact;

import dev.kith.common.DateRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact point beside its value and its use. Points are what a contact has most
 * of, and nearly all of them have the same few details: those share one object each.
 */
record PointDetails(
        byte purposes,
        boolean primary,
        byte rank,
        boolean shared,
        @Nullable DateRange validity,
        @Nullable Reachability reachability,
        @Nullable Verification verification) {

    private static final int PURPOSES = 1 << Purpose.values().length;
    private static final int RANKS = 101;
    private static final PointDetails[] UNRANKED = new PointDetails[2 * PURPOSES];
    private static final PointDetails[] FOR_ANYTHING = new PointDetails[2 * RANKS];

    static {
        for (int i = 0; i < UNRANKED.length; i++) {
            UNRANKED[i] = usual(i % PURPOSES, i >= PURPOSES, 0);
        }
        for (int i = 0; i < FOR_ANYTHING.length; i++) {
            FOR_ANYTHING[i] = usual(0, i >= RANKS, i % RANKS);
        }
    }

    /** Of a point of which only value and use are known. */
    static final PointDetails NONE = UNRANKED[0];

    private static PointDetails usual(int purposes, boolean primary, int rank) {
        return new PointDetails((byte) purposes, primary, (byte) rank, false, null, null, null);
    }

    /** The same details, as the object that all points with them share if there is one. */
    private PointDetails common() {
        if (shared || validity != null || reachability != null || verification != null) {
            return this;
        }
        if (rank == 0) {
            return UNRANKED[(primary ? PURPOSES : 0) + purposes];
        }
        return purposes == 0 ? FOR_ANYTHING[(primary ? RANKS : 0) + rank] : this;
    }

    PointDetails withPurposes(int purposes) {
        return with((byte) purposes, primary, rank);
    }

    PointDetails withPrimary(boolean primary) {
        return with(purposes, primary, rank);
    }

    PointDetails withRank(int rank) {
        return with(purposes, primary, (byte) rank);
    }

    private PointDetails with(byte purposes, boolean primary, byte rank) {
        return new PointDetails(
                        purposes, primary, rank, shared, validity, reachability, verification)
                .common();
    }

    PointDetails withShared(boolean shared) {
        return with(shared, validity, reachability, verification);
    }

    PointDetails withValidity(DateRange validity) {
        DateRange known = validity.equals(DateRange.always()) ? null : validity;
        return with(shared, known, reachability, verification);
    }

    PointDetails withReachability(Reachability reachability) {
        Reachability known = reachability.equals(Reachability.unknown()) ? null : reachability;
        return with(shared, validity, known, verification);
    }

    PointDetails withVerification(@Nullable Verification verification) {
        return with(shared, validity, reachability, verification);
    }

    /** Without what was found out about the point's value. */
    PointDetails ofAnotherValue() {
        return reachability == null && verification == null
                ? this
                : with(shared, validity, null, null);
    }

    private PointDetails with(
            boolean shared,
            @Nullable DateRange validity,
            @Nullable Reachability reachability,
            @Nullable Verification verification) {
        return new PointDetails(
                        purposes, primary, rank, shared, validity, reachability, verification)
                .common();
    }

    DateRange period() {
        return Objects.requireNonNullElse(validity, DateRange.always());
    }

    /** Whether both are meant as the one to take for the same purpose on the same day. */
    boolean competesWith(PointDetails other) {
        boolean samePurpose =
                purposes == 0 ? other.purposes == 0 : (purposes & other.purposes) != 0;
        return samePurpose && period().overlaps(other.period());
    }
}
