package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.contact.PhoneNumber;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who has a phone number. Its normal form tells, but a number that was stored before the book laid
 * down a region stands there by its bare digits until its contact is changed.
 */
final class PhoneLookUp {

    private final ContactView view;
    private final Derivations derivations;
    private final PhoneNumber asked;
    private final PhoneNumber number;

    PhoneLookUp(ContactView view, Derivations derivations, PhoneNumber asked) {
        this.view = view;
        this.derivations = derivations;
        this.asked = asked;
        number = derivations.normalise(asked);
    }

    /** The contacts in the order of their ids. */
    List<Contact> find() {
        SortedMap<ContactId, Contact> found = new TreeMap<>();
        Holders.of(view, ContactKey.of(number)).forEach(each -> found.put(each.id(), each));
        if (!derivations.region().isEmpty() && number.e164().isPresent()) {
            List<ContactKey> older = new ArrayList<>(ContactKey.withoutRegion(number));
            older.add(ContactKey.of(asked));
            older.stream()
                    .distinct()
                    .flatMap(key -> Holders.of(view, key))
                    .filter(this::has)
                    .forEach(each -> found.put(each.id(), each));
        }
        return List.copyOf(found.values());
    }

    /** Whether one of the numbers of a contact would be this one if it was stored today. */
    private boolean has(Contact contact) {
        return contact.phones().stream()
                .anyMatch(point -> derivations.normalise(point.value()).key().equals(number.key()));
    }
}
