package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.CommandKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.CommandOutcome;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.SortPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One book's committed contents, as versions stamped by the number of their commit.
 *
 * <p>A reader takes the number of the last commit and sees of each contact the newest version that
 * is not younger. A commit puts its versions in front of the old ones and only then raises the
 * number, so it is seen whole or not at all. Some commits later the old versions go and the newest
 * one settles: then it is kept without a stamp, since every reader sees it. A reader for whom
 * versions went too early notices by the horizon and begins again; one that this happens to
 * repeatedly pins its commit.
 */
final class MemoryBook implements ContactView, AggregateView {

    private static final int FREE_TRIES = 3;

    /** Versions settle so many at a time, so that readers rarely meet it. */
    private static final int SETTLE_AT = 64;

    private final ContactTable settled = new ContactTable();

    /** Nothing while it would be empty, which spares most reads a look-up. */
    private volatile @Nullable ConcurrentMap<ContactId, Version> unsettled;

    private final Indexes indexes = new Indexes();
    private final Records records = new Records();
    private final Map<CommandKey, CommandOutcome> outcomes = new ConcurrentHashMap<>();
    private final Locks locks = new Locks();

    private final Object committing = new Object();
    private final Deque<Version> settling = new ArrayDeque<>();
    private final TreeMap<Long, Integer> pins = new TreeMap<>();

    private volatile long committed;
    private volatile long horizon;

    Locks locks() {
        return locks;
    }

    Optional<CommandOutcome> outcome(CommandKey key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    @Override
    public <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, AggregateId id) {
        return find(kind, RecordName.of(kind, id));
    }

    <A extends Aggregate> Optional<A> find(AggregateKind<A> kind, RecordName name) {
        return consistently(asOf -> records.visible(kind, name, asOf));
    }

    @Override
    public <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size) {
        return scan(kind, range, size, id -> false);
    }

    <A extends Aggregate> List<Found<A>> scan(
            AggregateKind<A> kind, IndexRange range, int size, Predicate<UUID> unwanted) {
        return consistently(asOf -> records.scan(kind, range, size, asOf, unwanted));
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        Version head = unsettled(id);
        if (head == null) {
            Contact contact = settled.get(id);
            // spelt out: the shared branch in ofNullable costs an allocation where the compiler
            // knows better
            return contact == null ? Optional.empty() : Optional.of(contact);
        }
        if (head.commit <= committed) {
            return Optional.of(head.contact);
        }
        return consistently(asOf -> visible(id, asOf));
    }

    @Override
    public List<Contact> findByKey(ContactKey key) {
        return consistently(asOf -> holders(key, asOf));
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return consistently(asOf -> page(indexes.positions(status), status, size, asOf));
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        NavigableSet<SortPosition> rest = indexes.positions(status).tailSet(position, false);
        return consistently(asOf -> page(rest, status, size, asOf));
    }

    /** Reads one state, that of a commit whose number the read is given. */
    <T> T consistently(LongFunction<T> read) {
        for (int tries = 0; tries < FREE_TRIES; tries++) {
            long asOf = committed;
            T result = read.apply(asOf);
            if (horizon <= asOf) {
                return result;
            }
        }
        long pinned = pin();
        try {
            return read.apply(pinned);
        } finally {
            unpin(pinned);
        }
    }

    Optional<Contact> visible(ContactId id, long asOf) {
        Version version = unsettled(id);
        if (version == null) {
            return Optional.ofNullable(settled.get(id));
        }
        while (version != null && version.commit > asOf) {
            version = version.previous;
        }
        return version == null ? Optional.empty() : Optional.of(version.contact);
    }

    List<Contact> holders(ContactKey key, long asOf) {
        Collection<ContactId> candidates = indexes.candidates(key);
        List<Contact> holders = new ArrayList<>(candidates.size());
        for (ContactId id : candidates) {
            visible(id, asOf)
                    .filter(contact -> ContactProjection.has(contact, key))
                    .ifPresent(holders::add);
        }
        return holders;
    }

    NavigableSet<SortPosition> positions(ContactStatus status) {
        return indexes.positions(status);
    }

    Optional<Contact> visibleAt(ContactStatus status, SortPosition position, long asOf) {
        return visible(position.id(), asOf)
                .filter(contact -> Indexes.isAt(contact, status, position));
    }

    private List<Contact> page(
            NavigableSet<SortPosition> positions, ContactStatus status, int size, long asOf) {
        List<Contact> page = new ArrayList<>(Math.min(size, 1_024));
        for (SortPosition position : positions) {
            if (page.size() == size) {
                break;
            }
            visibleAt(status, position, asOf).ifPresent(page::add);
        }
        return page;
    }

    /** Makes a unit's writes one commit. */
    void commit(
            Collection<Contact> contacts,
            Collection<WrittenRecord<?>> aggregates,
            Map<CommandKey, CommandOutcome> commands) {
        List<ContactProjection> projections = contacts.stream().map(ContactProjection::of).toList();
        synchronized (committing) {
            ConcurrentMap<ContactId, Version> versions = unsettled;
            if (versions == null) {
                versions = new ConcurrentHashMap<>();
                unsettled = versions;
            }
            List<Version> written = new ArrayList<>(contacts.size());
            try {
                write(contacts, projections, versions, written);
                records.write(aggregates, committed + 1);
                settling.addAll(written);
            } catch (Throwable failure) {
                takeBack(written, versions);
                records.takeBack(committed + 1);
                throw failure;
            }
            committed++;
            outcomes.putAll(commands);
            // what was removed goes at once: whoever erases relies on it
            if (settling.size() + records.unsettled() >= SETTLE_AT || records.hasRemovals()) {
                settle(versions);
            }
        }
    }

    private void write(
            Collection<Contact> contacts,
            List<ContactProjection> projections,
            ConcurrentMap<ContactId, Version> versions,
            List<Version> written) {
        Iterator<ContactProjection> projection = projections.iterator();
        for (Contact contact : contacts) {
            Version version = new Version(contact, committed + 1, head(contact.id()));
            written.add(version);
            indexes.add(contact, projection.next());
            versions.put(contact.id(), version);
        }
    }

    /**
     * After an error of the virtual machine; what the indexes hold too much is checked by every
     * reader.
     */
    private void takeBack(List<Version> written, ConcurrentMap<ContactId, Version> versions) {
        settling.removeAll(written);
        for (Version version : written) {
            Version old = version.previous;
            if (old == null || old.commit == 0) {
                versions.remove(version.contact.id());
            } else {
                versions.put(version.contact.id(), old);
            }
        }
    }

    /** How many versions are not settled. */
    int unsettled() {
        synchronized (committing) {
            return settling.size() + records.unsettled();
        }
    }

    /** How many keys find a contact. */
    int keys() {
        return indexes.keys();
    }

    private @Nullable Version unsettled(ContactId id) {
        ConcurrentMap<ContactId, Version> versions = unsettled;
        return versions == null ? null : versions.get(id);
    }

    private @Nullable Version head(ContactId id) {
        Version head = unsettled(id);
        if (head != null) {
            return head;
        }
        Contact contact = settled.get(id);
        return contact == null ? null : new Version(contact, 0, null);
    }

    private void settle(ConcurrentMap<ContactId, Version> versions) {
        // raised first: a reader that misses what goes from now on knows that it must begin again
        long limit = raiseHorizon();
        for (Version next = settling.peek();
                next != null && next.commit <= limit;
                next = settling.peek()) {
            settle(next, versions);
            settling.remove();
        }
        records.settle(limit);
        if (settling.isEmpty()) {
            unsettled = null;
        }
    }

    private void settle(Version version, ConcurrentMap<ContactId, Version> versions) {
        ContactId id = version.contact.id();
        Version head = versions.get(id);
        Version old = version.previous;
        if (old != null) {
            List<Contact> newer = new ArrayList<>(2);
            for (Version each = head; each != null && each != old; each = each.previous) {
                newer.add(each.contact);
            }
            indexes.remove(old.contact, newer);
            version.previous = null;
        }
        if (head == version) {
            settled.put(version.contact);
            versions.remove(id);
        }
    }

    private long raiseHorizon() {
        synchronized (pins) {
            long limit = pins.isEmpty() ? committed : pins.firstKey();
            horizon = limit;
            return limit;
        }
    }

    private long pin() {
        synchronized (pins) {
            long asOf = committed;
            pins.merge(asOf, 1, Integer::sum);
            return asOf;
        }
    }

    private void unpin(long asOf) {
        synchronized (pins) {
            pins.computeIfPresent(asOf, (number, count) -> count == 1 ? null : count - 1);
        }
    }
}
