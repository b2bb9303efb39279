package dev.kith.testkit;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view that shows what another one does, until a subclass shows one thing differently. */
class WrappedView implements ContactView {

    final ContactView correct;

    WrappedView(ContactView correct) {
        this.correct = correct;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return correct.find(id);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        return correct.findByKey(key, size);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        return correct.findByKey(key, after, size);
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return correct.first(status, size);
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        return correct.after(status, position, size);
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        return correct.search(terms, status, after, size);
    }
}
