package dev.kith.memory;

import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.IdTakenException;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contacts as one unit sees them: what is committed, under what it has written itself. */
final class UnitContacts implements ContactStore {

    private final MemoryUnit unit;
    private final MemoryBook book;
    private final Overlay overlay;

    UnitContacts(MemoryUnit unit, MemoryBook book, Overlay overlay) {
        this.unit = unit;
        this.book = book;
        this.overlay = overlay;
    }

    @Override
    public Optional<Contact> find(ContactId contact) {
        unit.requireUsable();
        return latest(contact);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        unit.requireUsable();
        return overlay.isEmpty()
                ? book.findByKey(key, size)
                : merged(book.findByKey(key, size, overlay::has), overlay.holders(key), size);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        unit.requireUsable();
        return overlay.isEmpty()
                ? book.findByKey(key, after, size)
                : merged(
                        book.findByKey(key, after, size, overlay::has),
                        overlay.holders(key).tailSet(after, false),
                        size);
    }

    private List<Contact> merged(List<Contact> committed, Set<ContactId> own, int size) {
        NavigableMap<ContactId, Contact> found = new TreeMap<>();
        committed.forEach(contact -> found.put(contact.id(), contact));
        own.stream().limit(size).forEach(holder -> found.put(holder, latest(holder).orElseThrow()));
        return found.values().stream().limit(size).toList();
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        unit.requireUsable();
        return overlay.isEmpty()
                ? book.first(status, size)
                : merged(status, book.positions(status), overlay.positions(), size);
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        unit.requireUsable();
        return overlay.isEmpty()
                ? book.after(status, position, size)
                : merged(
                        status,
                        book.positions(status).tailSet(position, false),
                        overlay.positions().tailMap(position, false),
                        size);
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        unit.requireUsable();
        if (overlay.isEmpty()) {
            return book.search(terms, status, after, size);
        }
        NavigableMap<SortPosition, Contact> found = new TreeMap<>();
        book.search(new TokenSearch.Request(terms, status, after, size, overlay::has))
                .forEach(hit -> found.put(ContactProjection.position(hit), hit));
        NavigableMap<SortPosition, Contact> own = overlay.positions();
        (after == null ? own : own.tailMap(after, false))
                .entrySet().stream()
                        .filter(entry -> entry.getValue().status() == status)
                        .filter(entry -> terms.areMetBy(entry.getValue()))
                        .limit(size)
                        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found.values().stream().limit(size).toList();
    }

    @Override
    public void add(Contact contact) {
        unit.requireUsable();
        unit.lock(contact.id(), "contact " + contact.id());
        if (latest(contact.id()).isPresent()) {
            throw new IdTakenException(contact.id());
        }
        overlay.put(contact);
        unit.written();
    }

    @Override
    public void addAll(Collection<? extends Contact> contacts) {
        unit.requireUsable();
        Set<ContactId> ids = new HashSet<>();
        for (Contact contact : contacts) {
            unit.lock(contact.id(), "contact " + contact.id());
            if (!ids.add(contact.id()) || latest(contact.id()).isPresent()) {
                throw new IdTakenException(contact.id());
            }
        }
        for (Contact contact : contacts) {
            overlay.put(contact);
            unit.written();
        }
    }

    @Override
    public void save(Contact next, Revision seen) {
        unit.requireUsable();
        unit.lock(next.id(), "contact " + next.id());
        Contact stored = latest(next.id()).orElseThrow(() -> new NotFoundException(next.id()));
        if (!stored.revision().equals(seen)) {
            throw new StaleException(next.id(), seen, stored.revision());
        }
        overlay.put(next);
        unit.written();
    }

    private List<Contact> merged(
            ContactStatus status,
            NavigableSet<SortPosition> committed,
            NavigableMap<SortPosition, Contact> own,
            int size) {
        return book.consistently(asOf -> merged(status, committed, own, size, asOf));
    }

    private List<Contact> merged(
            ContactStatus status,
            NavigableSet<SortPosition> committed,
            NavigableMap<SortPosition, Contact> own,
            int size,
            long asOf) {
        List<Contact> page = new ArrayList<>(Math.min(size, 1_024));
        Iterator<Map.Entry<SortPosition, Contact>> written = own.entrySet().iterator();
        Map.Entry<SortPosition, Contact> ahead = next(written, status);
        for (SortPosition position : committed) {
            if (page.size() == size) {
                return page;
            }
            while (ahead != null && page.size() < size && ahead.getKey().compareTo(position) <= 0) {
                page.add(ahead.getValue());
                ahead = next(written, status);
            }
            if (page.size() < size && !overlay.has(position.id())) {
                book.visibleAt(status, position, asOf).ifPresent(page::add);
            }
        }
        while (ahead != null && page.size() < size) {
            page.add(ahead.getValue());
            ahead = next(written, status);
        }
        return page;
    }

    private static Map.@Nullable Entry<SortPosition, Contact> next(
            Iterator<Map.Entry<SortPosition, Contact>> written, ContactStatus status) {
        while (written.hasNext()) {
            Map.Entry<SortPosition, Contact> entry = written.next();
            if (entry.getValue().status() == status) {
                return entry;
            }
        }
        return null;
    }

    private Optional<Contact> latest(ContactId contact) {
        Contact own = overlay.get(contact);
        return own != null ? Optional.of(own) : book.find(contact);
    }
}
