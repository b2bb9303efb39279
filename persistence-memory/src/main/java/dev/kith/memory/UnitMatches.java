package dev.kith.memory;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactQuery;
import dev.kith.store.MatchView;
import dev.kith.store.SortPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that a unit's queries match: what is committed, under what it has written itself.
 */
final class UnitMatches implements MatchView {

    private final MemoryUnit unit;
    private final MemoryBook book;
    private final Overlay overlay;
    private final RecordOverlay factSheets;

    UnitMatches(MemoryUnit unit, MemoryBook book, Overlay overlay, RecordOverlay factSheets) {
        this.unit = unit;
        this.book = book;
        this.overlay = overlay;
        this.factSheets = factSheets;
    }

    @Override
    public List<Contact> find(
            ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
        unit.requireUsable();
        Map<ContactId, Contact> own = own(query);
        NavigableMap<SortPosition, Contact> found = new TreeMap<>();
        book.matching(query, status, own.keySet(), run -> run.page(after, size))
                .forEach(match -> found.put(ContactProjection.position(match), match));
        for (Contact contact : own.values()) {
            if (matches(contact, query, status)) {
                SortPosition position = ContactProjection.position(contact);
                if (after == null || position.compareTo(after) > 0) {
                    found.put(position, contact);
                }
            }
        }
        return found.values().stream().limit(size).toList();
    }

    @Override
    public long count(ContactQuery query, ContactStatus status) {
        unit.requireUsable();
        Map<ContactId, Contact> own = own(query);
        return book.matching(query, status, own.keySet(), QueryRun::count)
                + own.values().stream().filter(each -> matches(each, query, status)).count();
    }

    private boolean matches(Contact contact, ContactQuery query, ContactStatus status) {
        return contact.status() == status && query.isMetBy(contact, unit.facts());
    }

    /** The contacts of which the unit has written something that may count. */
    private Map<ContactId, Contact> own(ContactQuery query) {
        Map<ContactId, Contact> own = new HashMap<>();
        overlay.contacts().forEach(contact -> own.put(contact.id(), contact));
        if (query.isAboutFacts()) {
            for (WrittenRecord<?> record : factSheets.all()) {
                ContactId id = ContactId.of(record.name().id());
                unit.contacts().find(id).ifPresent(contact -> own.put(id, contact));
            }
        }
        return own;
    }
}
