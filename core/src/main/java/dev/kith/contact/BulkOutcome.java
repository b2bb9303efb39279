package dev.kith.contact;

import dev.kith.common.KithException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one item of a call that writes many contacts. Immutable. */
public final class BulkOutcome {

    private final long place;
    private final @Nullable Contact contact;
    private final @Nullable KithException refusal;
    private final boolean written;

    private BulkOutcome(
            long place,
            @Nullable Contact contact,
            @Nullable KithException refusal,
            boolean written) {
        this.place = place;
        this.contact = contact;
        this.refusal = refusal;
        this.written = written;
    }

    /**
     * {@return what became of an item that was stored}
     *
     * @param place the item's place, from 0 on
     * @param contact the contact as it is stored
     */
    public static BulkOutcome stored(long place, Contact contact) {
        return new BulkOutcome(place, Objects.requireNonNull(contact, "contact"), null, true);
    }

    /**
     * {@return what became of an item that changed nothing}
     *
     * @param place the item's place, from 0 on
     * @param contact the contact as it was stored before
     */
    public static BulkOutcome unchanged(long place, Contact contact) {
        return new BulkOutcome(place, Objects.requireNonNull(contact, "contact"), null, false);
    }

    /**
     * {@return what became of an item that was refused}
     *
     * @param place the item's place, from 0 on
     * @param refusal what is wrong with it
     */
    public static BulkOutcome refused(long place, KithException refusal) {
        return new BulkOutcome(place, null, Objects.requireNonNull(refusal, "refusal"), false);
    }

    /** {@return the item's place among those that were given, from 0 on} */
    public long place() {
        return place;
    }

    /** {@return the contact, if the item was not refused} */
    public Optional<Contact> contact() {
        return Optional.ofNullable(contact);
    }

    /** {@return what is wrong with the item, if it was refused} */
    public Optional<KithException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** {@return whether the item made a new contact or a new revision} */
    public boolean isWritten() {
        return written;
    }

    /** {@return whether the item was refused} */
    public boolean isRefused() {
        return refusal != null;
    }

    /** {@return the place and what became of it, without personal data} */
    @Override
    public String toString() {
        String became = written ? "stored" : "unchanged";
        return "item "
                + place
                + " "
                + (refusal == null ? became : "refused: " + refusal.getMessage());
    }
}
