package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Where contacts may be found: under every key and position that any version still to be read has.
 * A reader checks what it finds here against the version it sees. One thread writes, many read.
 */
final class Indexes {

    private final Map<ContactKey.Kind, Map<String, Object>> keys =
            new EnumMap<>(ContactKey.Kind.class);
    private final Map<ContactStatus, NavigableSet<SortPosition>> positions =
            new EnumMap<>(ContactStatus.class);

    Indexes() {
        for (ContactKey.Kind kind : ContactKey.Kind.values()) {
            keys.put(kind, new ConcurrentHashMap<>());
        }
        for (ContactStatus status : ContactStatus.values()) {
            positions.put(status, new ConcurrentSkipListSet<>());
        }
    }

    Collection<ContactId> candidates(ContactKey key) {
        return Ids.list(keys(key.kind()).get(key.text()));
    }

    Collection<ContactId> candidates(ContactKey key, ContactId after) {
        return Ids.after(keys(key.kind()).get(key.text()), after);
    }

    NavigableSet<SortPosition> positions(ContactStatus status) {
        return Objects.requireNonNull(positions.get(status));
    }

    /**
     * What a new version must be found by, or nothing if it is found by all that finds the old one.
     */
    static @Nullable ContactProjection toAdd(Contact next, @Nullable Contact old) {
        return old != null && isFoundAlike(next, old) ? null : ContactProjection.of(next);
    }

    void add(Contact contact, ContactProjection projection) {
        for (ContactKey key : projection.keys()) {
            keys(key.kind()).compute(key.text(), (text, ids) -> Ids.with(ids, contact.id()));
        }
        positions(contact.status()).add(projection.position());
    }

    /** Takes a version out that nobody can see any more, but for what the newer versions need. */
    void remove(Contact old, Collection<Contact> newer) {
        for (Contact contact : newer) {
            if (isFoundAlike(contact, old)) {
                return;
            }
        }
        ContactProjection projection = ContactProjection.of(old);
        for (ContactKey key : projection.keys()) {
            if (newer.stream().noneMatch(contact -> ContactProjection.has(contact, key))) {
                keys(key.kind())
                        .computeIfPresent(key.text(), (text, ids) -> Ids.without(ids, old.id()));
            }
        }
        SortPosition position = projection.position();
        if (newer.stream().noneMatch(contact -> isAt(contact, old.status(), position))) {
            positions(old.status()).remove(position);
        }
    }

    private static boolean isFoundAlike(Contact one, Contact other) {
        return one.status() == other.status() && ContactProjection.areAlike(one, other);
    }

    static boolean isAt(Contact contact, ContactStatus status, SortPosition position) {
        return contact.status() == status && ContactProjection.position(contact).equals(position);
    }

    private Map<String, Object> keys(ContactKey.Kind kind) {
        return Objects.requireNonNull(keys.get(kind));
    }

    int keys() {
        return keys.values().stream().mapToInt(Map::size).sum();
    }
}
