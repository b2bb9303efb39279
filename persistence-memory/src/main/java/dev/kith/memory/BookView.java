package dev.kith.memory;

import dev.kith.change.ChangeSubject;
import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.ChangeView;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactView;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.LoggedChange;
import dev.kith.store.MatchView;
import dev.kith.store.Seal;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is read of one book: by each call anew either the unit of its thread or what is committed.
 */
final class BookView
        implements StorageView, ContactView, MatchView, AggregateView, FactView, ChangeView {

    private static final MemoryBook NEVER_WRITTEN = new MemoryBook();

    private final InMemoryStorage storage;
    private final BookId id;
    private volatile @Nullable MemoryBook book;

    BookView(InMemoryStorage storage, BookId id) {
        this.storage = storage;
        this.id = id;
        book = storage.book(id);
    }

    @Override
    public ContactView contacts() {
        return this;
    }

    @Override
    public MatchView matches() {
        return this;
    }

    @Override
    public AggregateView aggregates() {
        return this;
    }

    @Override
    public FactView facts() {
        return this;
    }

    @Override
    public ChangeView changes() {
        return this;
    }

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        return factsNow().find(contact, key);
    }

    @Override
    public List<Fact> of(ContactId contact) {
        return factsNow().of(contact);
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        return factsNow().scan(range, size);
    }

    private FactView factsNow() {
        MemoryUnit unit = storage.openUnit(id);
        return unit != null ? unit.facts() : committed().facts();
    }

    @Override
    public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
        return log().of(subject, before, size);
    }

    @Override
    public List<LoggedChange> unsealed(int size) {
        return log().unsealed(size);
    }

    @Override
    public List<LoggedChange> sealed(long after, int size) {
        return log().sealed(after, size);
    }

    @Override
    public Optional<Seal> lastSeal() {
        return log().lastSeal();
    }

    private ChangeView log() {
        MemoryUnit unit = storage.openUnit(id);
        return unit != null ? unit.changes() : committed().changes();
    }

    @Override
    public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId aggregate) {
        MemoryUnit unit = storage.openUnit(id);
        return (unit != null ? unit.aggregates() : committed()).find(kind, aggregate);
    }

    @Override
    public <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size) {
        MemoryUnit unit = storage.openUnit(id);
        return (unit != null ? unit.aggregates() : committed()).scan(kind, range, size);
    }

    @Override
    public Optional<Contact> find(ContactId contact) {
        MemoryUnit unit = storage.openUnit(id);
        // what is asked for most takes the straight way, which the compiler can see through
        return unit != null ? unit.contacts().find(contact) : committed().find(contact);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        return now().findByKey(key, size);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        return now().findByKey(key, after, size);
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return now().first(status, size);
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        return now().after(status, position, size);
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        return now().search(terms, status, after, size);
    }

    @Override
    public List<Contact> find(
            ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
        return matchesNow().find(query, status, after, size);
    }

    @Override
    public long count(ContactQuery query, ContactStatus status) {
        return matchesNow().count(query, status);
    }

    private MatchView matchesNow() {
        MemoryUnit unit = storage.openUnit(id);
        return unit != null ? unit.matches() : committed();
    }

    private ContactView now() {
        MemoryUnit unit = storage.openUnit(id);
        return unit != null ? unit.contacts() : committed();
    }

    private MemoryBook committed() {
        MemoryBook known = book;
        return known != null ? known : look();
    }

    private MemoryBook look() {
        MemoryBook found = storage.book(id);
        book = found;
        return found != null ? found : NEVER_WRITTEN;
    }
}
