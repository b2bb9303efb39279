package dev.kith.contact;

import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step in a contact's life: to which status, when, by whom and why. Immutable. */
public final class StatusChange {

    private static final TextRule REASON = TextRule.multiLine("a status's reason", 2_000);

    private final ContactStatus to;
    private final Stamp stamp;
    private final @Nullable String reason;
    private final @Nullable ContactId mergedInto;

    private StatusChange(
            ContactStatus to,
            Stamp stamp,
            @Nullable String reason,
            @Nullable ContactId mergedInto) {
        this.to = Objects.requireNonNull(to, "to");
        this.stamp = Objects.requireNonNull(stamp, "stamp");
        this.reason = reason;
        this.mergedInto = mergedInto;
    }

    /**
     * {@return a step without a reason}
     *
     * @param to the status; an inactive contact has a reason, a merged one a survivor
     * @param stamp when and by whom
     * @throws IllegalArgumentException if the status needs more than that
     */
    public static StatusChange to(ContactStatus to, Stamp stamp) {
        if (to == ContactStatus.INACTIVE) {
            throw new IllegalArgumentException("a contact becomes inactive for a reason");
        }
        requireNotMerged(to);
        return new StatusChange(to, stamp, null, null);
    }

    /**
     * {@return a step with its reason}
     *
     * @param to the status; a merged contact has a survivor
     * @param stamp when and by whom
     * @param reason at most 2,000 characters
     * @throws IllegalArgumentException if the status needs more than that, or the reason is blank,
     *     too long or has control characters
     */
    public static StatusChange to(ContactStatus to, Stamp stamp, String reason) {
        requireNotMerged(to);
        return new StatusChange(to, stamp, REASON.require(reason).strip(), null);
    }

    /**
     * {@return the step by which a contact becomes part of another one}
     *
     * @param survivor the other one
     * @param stamp when and by whom
     */
    public static StatusChange mergedInto(ContactId survivor, Stamp stamp) {
        return new StatusChange(
                ContactStatus.MERGED, stamp, null, Objects.requireNonNull(survivor, "survivor"));
    }

    private static void requireNotMerged(ContactStatus to) {
        if (to == ContactStatus.MERGED) {
            throw new IllegalArgumentException(
                    "a contact is merged into another one; name it by mergedInto(...)");
        }
    }

    /** {@return the status} */
    public ContactStatus to() {
        return to;
    }

    /** {@return when and by whom} */
    public Stamp stamp() {
        return stamp;
    }

    /** {@return why, if it was said} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return the contact of which this one has become a part} */
    public Optional<ContactId> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusChange that
                && to == that.to
                && stamp.equals(that.stamp)
                && Objects.equals(reason, that.reason)
                && Objects.equals(mergedInto, that.mergedInto);
    }

    @Override
    public int hashCode() {
        return Objects.hash(to, stamp);
    }

    @Override
    public String toString() {
        return "StatusChange[" + to + ", " + stamp + "]";
    }
}
