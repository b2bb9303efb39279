package dev.kith.store;

import dev.kith.change.ChangeEntry;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log with its payload, and its seal once it has one. Immutable. Two are equal if
 * entry, payload and seal are.
 */
public final class LoggedChange {

    private final ChangeEntry entry;
    private final byte[] payload;
    private final @Nullable Seal seal;

    private LoggedChange(ChangeEntry entry, byte[] payload, @Nullable Seal seal) {
        this.entry = entry;
        this.payload = payload;
        this.seal = seal;
    }

    /**
     * {@return an entry that is not sealed yet}
     *
     * @param entry what is kept in the clear
     * @param payload the values, in a form that the storage does not look into; copied
     */
    public static LoggedChange of(ChangeEntry entry, byte[] payload) {
        return new LoggedChange(Objects.requireNonNull(entry, "entry"), payload.clone(), null);
    }

    /**
     * {@return the same entry, sealed}
     *
     * @param given its seal
     * @throws IllegalArgumentException if the seal is another entry's
     */
    public LoggedChange sealed(Seal given) {
        if (!given.entry().equals(entry.id())) {
            throw new IllegalArgumentException("a seal is for the entry that it names");
        }
        return new LoggedChange(entry, payload, given);
    }

    /** {@return what is kept in the clear} */
    public ChangeEntry entry() {
        return entry;
    }

    /** {@return a copy of the payload} */
    public byte[] payload() {
        return payload.clone();
    }

    /** {@return the seal, if the entry has one by now} */
    public Optional<Seal> seal() {
        return Optional.ofNullable(seal);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoggedChange that
                && entry.equals(that.entry)
                && Objects.equals(seal, that.seal)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    /** {@return the entry and its seal; nothing of the payload} */
    @Override
    public String toString() {
        return entry + (seal == null ? ", not sealed" : ", " + seal);
    }
}
