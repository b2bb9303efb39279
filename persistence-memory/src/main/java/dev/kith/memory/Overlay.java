package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one unit has written so far, in the order it was written. Keys and positions are indexed
 * once asked for.
 */
final class Overlay {

    private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
    private @Nullable Map<ContactKey, NavigableSet<ContactId>> byKey;
    private @Nullable NavigableMap<SortPosition, Contact> byPosition;

    boolean isEmpty() {
        return contacts.isEmpty();
    }

    boolean has(ContactId id) {
        return contacts.containsKey(id);
    }

    @Nullable Contact get(ContactId id) {
        return contacts.get(id);
    }

    Collection<Contact> contacts() {
        return contacts.values();
    }

    void put(Contact contact) {
        Contact old = contacts.put(contact.id(), contact);
        if (old != null) {
            unindex(old);
        }
        index(contact);
    }

    /** In the order of their ids. */
    NavigableSet<ContactId> holders(ContactKey key) {
        Map<ContactKey, NavigableSet<ContactId>> index = byKey;
        if (index == null) {
            index = new HashMap<>();
            byKey = index;
            for (Contact contact : contacts.values()) {
                addKeys(index, contact);
            }
        }
        return index.getOrDefault(key, Collections.emptyNavigableSet());
    }

    /** The contacts of all statuses in sort order. */
    NavigableMap<SortPosition, Contact> positions() {
        NavigableMap<SortPosition, Contact> index = byPosition;
        if (index == null) {
            index = new TreeMap<>();
            byPosition = index;
            for (Contact contact : contacts.values()) {
                index.put(ContactProjection.position(contact), contact);
            }
        }
        return index;
    }

    private void index(Contact contact) {
        if (byKey != null) {
            addKeys(byKey, contact);
        }
        if (byPosition != null) {
            byPosition.put(ContactProjection.position(contact), contact);
        }
    }

    private void unindex(Contact old) {
        if (byKey != null) {
            for (ContactKey key : ContactProjection.keys(old)) {
                byKey.computeIfPresent(key, (k, ids) -> without(ids, old.id()));
            }
        }
        if (byPosition != null) {
            byPosition.remove(ContactProjection.position(old));
        }
    }

    private static void addKeys(Map<ContactKey, NavigableSet<ContactId>> index, Contact contact) {
        for (ContactKey key : ContactProjection.keys(contact)) {
            index.computeIfAbsent(key, k -> new TreeSet<>()).add(contact.id());
        }
    }

    private static @Nullable NavigableSet<ContactId> without(
            NavigableSet<ContactId> ids, ContactId id) {
        ids.remove(id);
        return ids.isEmpty() ? null : ids;
    }
}
