package dev.kith.memory;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.IdTakenException;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.StorageException;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One unit: the book's latest committed state under what the unit has written. It locks what it
 * writes, so a revision that it has checked stays right to its end.
 */
final class MemoryUnit implements StorageUnit {

    private static final System.Logger LOG = System.getLogger(MemoryUnit.class.getName());

    private final BookId id;
    private final MemoryBook book;
    private final Thread owner = Thread.currentThread();
    private final Locks.Holder locks = new Locks.Holder();
    private final Overlay overlay = new Overlay();
    private final Map<CommandKey, CommandOutcome> outcomes = new LinkedHashMap<>();
    private final RecordOverlay records = new RecordOverlay();
    private final RecordOverlay factSheets = new RecordOverlay();
    private final ContactStore contacts = new UnitContacts();
    private final AggregateStore aggregates;
    private final CommandStore commands = new UnitCommands();
    private final FactStore facts;
    private final UnitChanges changes;
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private long writes;
    private boolean ended;
    private @Nullable Throwable doom;

    MemoryUnit(BookId id, MemoryBook book) {
        this.id = id;
        this.book = book;
        facts = new UnitFacts(this, book, factSheets);
        aggregates = new UnitAggregates(this, book, records);
        changes = new UnitChanges(this, book);
    }

    boolean belongsTo(BookId other) {
        return id.equals(other);
    }

    @Override
    public ContactStore contacts() {
        requireUsable();
        return contacts;
    }

    @Override
    public AggregateStore aggregates() {
        requireUsable();
        return aggregates;
    }

    @Override
    public FactStore facts() {
        requireUsable();
        return facts;
    }

    @Override
    public CommandStore commands() {
        requireUsable();
        return commands;
    }

    @Override
    public ChangeStore changes() {
        requireUsable();
        return changes;
    }

    @Override
    public void guard(Collection<Guard> guards) {
        requireUsable();
        for (Guard guard : new TreeSet<>(guards)) {
            lock(guard, "guard " + guard.kind());
        }
    }

    @Override
    public long writes() {
        requireOpen();
        return writes;
    }

    @Override
    public void afterCommit(Runnable task) {
        requireUsable();
        afterCommit.add(task);
    }

    /** Runs what waited for the commit; called when the unit is no longer open. */
    void tell() {
        for (Runnable task : afterCommit) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "a task after a commit failed", e);
            }
        }
    }

    /** Counts a write. */
    void written() {
        writes++;
    }

    @Override
    public void doom(Throwable cause) {
        requireOpen();
        if (doom == null) {
            doom = cause;
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("a unit is used only until its work returns");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a unit is used only by the thread that opened it");
        }
    }

    void requireUsable() {
        requireOpen();
        if (doom != null) {
            throw new DoomedUnitException(doom);
        }
    }

    void commit() {
        if (doom != null) {
            throw new DoomedUnitException(doom);
        }
        if (writes > 0) {
            book.commit(
                    overlay.contacts(),
                    records.all(),
                    factSheets.all(),
                    outcomes,
                    changes.appended(),
                    changes.seals());
        }
    }

    void end() {
        ended = true;
        book.locks().releaseAll(locks);
    }

    /**
     * Takes a lock to the unit's end.
     *
     * @param name what is locked, as a message shows it: an id, never a value
     */
    void lock(Object lock, String name) {
        try {
            book.locks().take(lock, locks, name);
        } catch (ConflictException | StorageException e) {
            // who lost and goes on all the same must not be stored
            doom(e);
            throw e;
        }
    }

    private Optional<Contact> latest(ContactId contact) {
        Contact own = overlay.get(contact);
        return own != null ? Optional.of(own) : book.find(contact);
    }

    /** The contacts as this unit sees them. */
    private final class UnitContacts implements ContactStore {

        @Override
        public Optional<Contact> find(ContactId contact) {
            requireUsable();
            return latest(contact);
        }

        @Override
        public List<Contact> findByKey(ContactKey key, int size) {
            requireUsable();
            return overlay.isEmpty()
                    ? book.findByKey(key, size)
                    : merged(book.findByKey(key, size, overlay::has), overlay.holders(key), size);
        }

        @Override
        public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
            requireUsable();
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
            own.stream()
                    .limit(size)
                    .forEach(holder -> found.put(holder, latest(holder).orElseThrow()));
            return found.values().stream().limit(size).toList();
        }

        @Override
        public List<Contact> first(ContactStatus status, int size) {
            requireUsable();
            return overlay.isEmpty()
                    ? book.first(status, size)
                    : merged(status, book.positions(status), overlay.positions(), size);
        }

        @Override
        public List<Contact> after(ContactStatus status, SortPosition position, int size) {
            requireUsable();
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
            requireUsable();
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
            requireUsable();
            lock(contact.id(), "contact " + contact.id());
            if (latest(contact.id()).isPresent()) {
                throw new IdTakenException(contact.id());
            }
            overlay.put(contact);
            writes++;
        }

        @Override
        public void save(Contact next, Revision seen) {
            requireUsable();
            lock(next.id(), "contact " + next.id());
            Contact stored = latest(next.id()).orElseThrow(() -> new NotFoundException(next.id()));
            if (!stored.revision().equals(seen)) {
                throw new StaleException(next.id(), seen, stored.revision());
            }
            overlay.put(next);
            writes++;
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
                while (ahead != null
                        && page.size() < size
                        && ahead.getKey().compareTo(position) <= 0) {
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
    }

    /** The outcomes as this unit sees them. */
    private final class UnitCommands implements CommandStore {

        @Override
        public Optional<CommandOutcome> find(CommandKey key) {
            requireUsable();
            CommandOutcome own = outcomes.get(key);
            return own != null ? Optional.of(own) : book.outcome(key);
        }

        @Override
        public void add(CommandKey key, CommandOutcome outcome) {
            requireUsable();
            lock(key, "command key " + key);
            if (find(key).isPresent()) {
                throw new CommandKeyReusedException(key);
            }
            outcomes.put(key, outcome);
            writes++;
        }
    }
}
