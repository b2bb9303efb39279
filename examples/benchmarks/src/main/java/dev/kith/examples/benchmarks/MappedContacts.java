package dev.kith.examples.benchmarks;

import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactStore;
import dev.kith.store.IdTakenException;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts in a bare map: they are found by their ids, and by nothing else. */
record MappedContacts(Map<ContactId, Contact> contacts) implements ContactStore {

    @Override
    public Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public void add(Contact contact) {
        if (contacts.putIfAbsent(contact.id(), contact) != null) {
            throw new IdTakenException(contact.id());
        }
    }

    @Override
    public void addAll(Collection<? extends Contact> added) {
        added.forEach(this::add);
    }

    @Override
    public void save(Contact next, Revision seen) {
        Contact stored = contacts.get(next.id());
        if (stored == null) {
            throw new NotFoundException(next.id());
        }
        if (!stored.revision().equals(seen)) {
            throw new StaleException(next.id(), seen, stored.revision());
        }
        contacts.put(next.id(), next);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        return List.of();
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        return List.of();
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return List.of();
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        return List.of();
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        return List.of();
    }
}
