package dev.kith.change;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What came of the verification of a book's log. Immutable. */
public final class ChainReport {

    private final long entries;
    private final long hashed;
    private final long brokenAt;
    private final @Nullable ChainHead head;

    private ChainReport(long entries, long hashed, long brokenAt, @Nullable ChainHead head) {
        this.entries = entries;
        this.hashed = hashed;
        this.brokenAt = brokenAt;
        this.head = head;
    }

    /**
     * {@return the report on a log in which everything is as it was sealed}
     *
     * @param entries how many entries were looked at
     * @param hashed how many of them have a hash
     * @param head the last entry that has one, or null if none has
     */
    public static ChainReport whole(long entries, long hashed, @Nullable ChainHead head) {
        return new ChainReport(entries, hashed, 0, head);
    }

    /**
     * {@return the report on a log that is not as it was sealed}
     *
     * @param entries how many entries were looked at
     * @param hashed how many of them have a hash
     * @param position the first position at which something is wrong
     */
    public static ChainReport broken(long entries, long hashed, long position) {
        return new ChainReport(entries, hashed, position, null);
    }

    /** {@return whether nothing is wrong} */
    public boolean isWhole() {
        return brokenAt == 0;
    }

    /**
     * {@return the first position at which an entry is missing, was changed, or lacks the hash that
     * all behind the first hashed one have}
     */
    public OptionalLong brokenAt() {
        return isWhole() ? OptionalLong.empty() : OptionalLong.of(brokenAt);
    }

    /** {@return how many entries were looked at} */
    public long entries() {
        return entries;
    }

    /** {@return how many of them have a hash; the others are checked for gaps only} */
    public long hashed() {
        return hashed;
    }

    /** {@return the end of a whole log, if it has hashes} */
    public Optional<ChainHead> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainReport that
                && entries == that.entries
                && hashed == that.hashed
                && brokenAt == that.brokenAt
                && Objects.equals(head, that.head);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, hashed, brokenAt, head);
    }

    @Override
    public String toString() {
        return "ChainReport["
                + entries
                + " entries, "
                + hashed
                + " hashed, "
                + (isWhole() ? "whole]" : "broken at " + brokenAt + "]");
    }
}
