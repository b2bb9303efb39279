package dev.kith.memory;

import dev.kith.contact.Contact;
import org.jspecify.annotations.Nullable;

/** A contact from one commit on, in front of what it was before. */
final class Version {

    final Contact contact;
    final long commit;

    /** Cut off when no reader can need it any more. */
    volatile @Nullable Version previous;

    Version(Contact contact, long commit, @Nullable Version previous) {
        this.contact = contact;
        this.commit = commit;
        this.previous = previous;
    }
}
