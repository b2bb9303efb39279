package dev.kith.internal.command;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a contact from being taken out of use by one unit while another one attaches something to
 * it: a note, a relationship, an affiliation, a reference, a fact, a copy.
 *
 * <p>Who attaches takes the guard of the contact before its status is read; who archives, merges or
 * erases it takes the same guard. What is counted about a contact is kept right under it, too.
 */
public final class ContactUse {

    private static final String KIND = "contact";

    private ContactUse() {}

    /** From here to the unit's end no other unit attaches to these contacts or takes them away. */
    public static void hold(StorageUnit unit, Collection<ContactId> contacts) {
        hold(unit, contacts, List.of());
    }

    /** Takes other guards in the same call. */
    public static void hold(
            StorageUnit unit, Collection<ContactId> contacts, Collection<Guard> others) {
        List<Guard> guards =
                Stream.concat(contacts.stream().map(ContactUse::guard), others.stream())
                        .distinct()
                        .toList();
        if (!guards.isEmpty()) {
            unit.guard(guards);
        }
    }

    /**
     * Whether a contact is out of the book for good, so that nothing is attached to it any more.
     */
    public static boolean isGone(Contact contact) {
        return contact.status() == ContactStatus.MERGED || contact.status() == ContactStatus.ERASED;
    }

    private static Guard guard(ContactId contact) {
        return new Guard(KIND, contact.toString());
    }
}
