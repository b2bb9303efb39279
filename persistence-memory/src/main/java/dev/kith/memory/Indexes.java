package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Where contacts may be found: under every key and position that any version still to be read has.
 * A reader checks what it finds here against the version it sees. One thread writes, many read.
 */
final class Indexes {

    private final Map<String, Object> externalIds = new ConcurrentHashMap<>();
    private final Map<String, Object> emails = new ConcurrentHashMap<>();
    private final Map<String, Object> phones = new ConcurrentHashMap<>();
    private final NavigableSet<SortPosition> active = new ConcurrentSkipListSet<>();
    private final NavigableSet<SortPosition> archived = new ConcurrentSkipListSet<>();

    Collection<ContactId> candidates(ContactKey key) {
        return Ids.list(keys(key.kind()).get(key.text()));
    }

    NavigableSet<SortPosition> positions(ContactStatus status) {
        return switch (status) {
            case ACTIVE -> active;
            case ARCHIVED -> archived;
        };
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

    /**
     * Whether two versions are sure to have the same projection and status. A change keeps the very
     * lists that it does not touch, which tells so without making the projections; lists that are
     * merely equal may still differ in what is derived from them.
     */
    @SuppressWarnings("ReferenceEquality") // the same immutable list, not an equal one
    static boolean isFoundAlike(Contact one, Contact other) {
        return one.status() == other.status()
                && one.externalIds() == other.externalIds()
                && one.emails() == other.emails()
                && one.phones() == other.phones()
                && one.sortName().equals(other.sortName());
    }

    static boolean isAt(Contact contact, ContactStatus status, SortPosition position) {
        return contact.status() == status && ContactProjection.position(contact).equals(position);
    }

    private Map<String, Object> keys(ContactKey.Kind kind) {
        return switch (kind) {
            case EXTERNAL_ID -> externalIds;
            case EMAIL -> emails;
            case PHONE -> phones;
        };
    }

    int keys() {
        return externalIds.size() + emails.size() + phones.size();
    }
}
