package dev.kith.testkit;

import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactStore;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts that are read here and written there, until a subclass does one thing differently. */
class WrappedContacts implements ContactStore {

    final ContactView reads;
    final ContactStore writes;

    WrappedContacts(ContactView reads, ContactStore writes) {
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return reads.find(id);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        return reads.findByKey(key, size);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        return reads.findByKey(key, after, size);
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return reads.first(status, size);
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        return reads.after(status, position, size);
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        return reads.search(terms, status, after, size);
    }

    @Override
    public void add(Contact contact) {
        writes.add(contact);
    }

    @Override
    public void addAll(Collection<? extends Contact> contacts) {
        writes.addAll(contacts);
    }

    @Override
    public void save(Contact next, Revision seen) {
        writes.save(next, seen);
    }
}
