package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ExternalId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.store.ContactKey;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * External ids that a unit is about to give to contacts: nobody else gives them to others from the
 * claim to the unit's end, and who has one is known. Used by one thread.
 */
final class ExternalIdClaims {

    private final StorageUnit unit;
    private final Set<ExternalId> claimed = new HashSet<>();
    private final Map<ExternalId, Set<ContactId>> holders = new HashMap<>();

    ExternalIdClaims(StorageUnit unit) {
        this.unit = unit;
    }

    /** Claims ids under a guard each, all at once, and looks for those who have them. */
    void claim(Collection<ExternalId> ids) {
        Set<ExternalId> wanted = new HashSet<>(ids);
        wanted.removeAll(claimed);
        if (wanted.isEmpty()) {
            return;
        }
        Map<ContactKey, ExternalId> keys = new HashMap<>();
        wanted.forEach(id -> keys.put(ContactKey.of(id), id));
        unit.guard(
                keys.keySet().stream().map(key -> new Guard("external-id", key.text())).toList());
        for (Contact holder : unit.contacts().findByKeys(keys.keySet())) {
            for (ExternalId id : holder.externalIds()) {
                ExternalId known = keys.get(ContactKey.of(id));
                if (known != null) {
                    hold(known, holder.id());
                }
            }
        }
        claimed.addAll(wanted);
    }

    /** Checks that nobody else has the external ids that are new with a contact. */
    void check(Contact contact, @Nullable Contact before) {
        List<ExternalId> ids = new ArrayList<>(contact.externalIds());
        ids.removeAll(before == null ? List.of() : before.externalIds());
        claim(ids);
        for (ExternalId id : ids) {
            for (ContactId holder : holders.getOrDefault(id, Set.of())) {
                if (!holder.equals(contact.id())) {
                    throw new ExternalIdTakenException(id, holder);
                }
            }
        }
    }

    /** Notes that a contact is to have its external ids, before it is stored. */
    void take(Contact contact) {
        contact.externalIds().forEach(id -> hold(id, contact.id()));
    }

    private void hold(ExternalId id, ContactId holder) {
        holders.computeIfAbsent(id, first -> new HashSet<>()).add(holder);
    }
}
