package dev.kith.label;

import dev.kith.common.AggregateId;
import java.util.UUID;

/**
 * The identity of a label: what contacts hold, so that a label can be renamed without touching
 * them. Immutable; ordered as unsigned bytes.
 */
public final class LabelId implements AggregateId, Comparable<LabelId> {

    private final long high;
    private final long low;

    private LabelId(long high, long low) {
        this.high = high;
        this.low = low;
    }

    /**
     * {@return the id of that UUID}
     *
     * @param uuid the UUID
     */
    public static LabelId of(UUID uuid) {
        return new LabelId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /**
     * {@return the id that {@link #toString()} wrote}
     *
     * @param text a UUID in its usual form, 36 characters
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static LabelId parse(String text) {
        return of(AggregateId.parseUuid(text));
    }

    @Override
    public UUID uuid() {
        return new UUID(high, low);
    }

    @Override
    public String subject() {
        return "label";
    }

    @Override
    public int compareTo(LabelId other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelId that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public String toString() {
        return uuid().toString();
    }
}
