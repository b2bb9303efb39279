package dev.kith.memory;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.CommandKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.ChangeView;
import dev.kith.store.CommandOutcome;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactView;
import dev.kith.store.FactView;
import dev.kith.store.Found;
import dev.kith.store.IndexRange;
import dev.kith.store.LoggedChange;
import dev.kith.store.MatchView;
import dev.kith.store.Seal;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One book's committed contents, as versions stamped by the number of their commit.
 *
 * <p>A reader takes the number of the last commit and sees of each contact the newest version that
 * is not younger. A commit puts its versions in front of the old ones and only then raises the
 * number, so it is seen whole or not at all. Some commits later the old versions go and the newest
 * one settles: then its contact alone takes the place of the versions, since every reader sees it.
 * A reader for whom versions went too early notices by the horizon and begins again; one that this
 * happens to repeatedly pins its commit.
 *
 * <p>What is removed, and what an erased contact was before, goes with the commit that says so:
 * whoever erases relies on it. A read that has pinned an older commit keeps it until the read ends.
 */
final class MemoryBook implements ContactView, MatchView, AggregateView {

    private static final int FREE_TRIES = 3;

    /** Versions settle so many at a time, so that readers rarely meet it. */
    private static final int SETTLE_AT = 64;

    private final Commits commits = new Commits();
    private final ContactVersions contacts = new ContactVersions();
    private final Records records = new Records();
    private final Records facts = new Records();
    private final FactView committed = new MemoryFacts(this, new RecordOverlay());
    private final Map<CommandKey, CommandOutcome> outcomes = new ConcurrentHashMap<>();
    private final Journal journal = new Journal();
    private final ChangeView log = new CommittedChanges(this, journal);
    private final Locks locks = new Locks();

    private final Object committing = new Object();

    /** Whether a reader keeps what was removed or erased. */
    private volatile boolean isHeld;

    Locks locks() {
        return locks;
    }

    /** Whether anything was ever committed. */
    boolean isWritten() {
        return commits.last() > 0;
    }

    /** The facts that are committed. */
    FactView facts() {
        return committed;
    }

    Records committedFacts() {
        return facts;
    }

    Optional<CommandOutcome> outcome(CommandKey key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    ChangeView changes() {
        return log;
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
        Object entry = contacts.entry(id);
        if (entry instanceof Contact contact) {
            return Optional.of(contact);
        }
        if (entry instanceof Version head && head.commit <= commits.last()) {
            return Optional.of(head.contact);
        }
        return entry == null ? Optional.empty() : consistently(asOf -> visible(id, asOf));
    }

    @Override
    public List<Contact> findByKey(ContactKey key, int size) {
        return findByKey(key, size, id -> false);
    }

    @Override
    public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
        return findByKey(key, after, size, id -> false);
    }

    /** Without contacts that the reader does not want. */
    List<Contact> findByKey(ContactKey key, int size, Predicate<ContactId> unwanted) {
        return consistently(asOf -> contacts.holders(key, null, size, unwanted, asOf));
    }

    /** Without contacts that the reader does not want. */
    List<Contact> findByKey(
            ContactKey key, ContactId after, int size, Predicate<ContactId> unwanted) {
        return consistently(asOf -> contacts.holders(key, after, size, unwanted, asOf));
    }

    @Override
    public List<Contact> first(ContactStatus status, int size) {
        return consistently(asOf -> contacts.page(positions(status), status, size, asOf));
    }

    @Override
    public List<Contact> after(ContactStatus status, SortPosition position, int size) {
        NavigableSet<SortPosition> rest = positions(status).tailSet(position, false);
        return consistently(asOf -> contacts.page(rest, status, size, asOf));
    }

    @Override
    public List<Contact> search(
            SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
        return search(new TokenSearch.Request(terms, status, after, size, id -> false));
    }

    List<Contact> search(TokenSearch.Request request) {
        List<Contact> page = consistently(asOf -> contacts.search(request, asOf));
        if (contacts.isRankingDue()) {
            rank(request.status());
        }
        return page;
    }

    @Override
    public List<Contact> find(
            ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
        return matching(query, status, List.of(), run -> run.page(after, size));
    }

    @Override
    public long count(ContactQuery query, ContactStatus status) {
        return matching(query, status, List.of(), QueryRun::count);
    }

    /** Without contacts that the reader does not want. */
    <T> T matching(
            ContactQuery query,
            ContactStatus status,
            Collection<ContactId> hidden,
            Function<QueryRun, T> read) {
        return consistently(
                asOf ->
                        read.apply(
                                contacts.matching(
                                        query,
                                        status,
                                        hidden,
                                        new FactReads(facts, new RecordOverlay(), asOf),
                                        asOf)));
    }

    private void rank(ContactStatus status) {
        NumberSet touched;
        synchronized (committing) {
            // what has one version is the same for everybody until it is touched
            settle();
            touched = contacts.beginRanking();
        }
        contacts.rank(status, touched);
    }

    /** Reads one state, that of a commit whose number the read is given. */
    <T> T consistently(LongFunction<T> read) {
        for (int tries = 0; tries < FREE_TRIES; tries++) {
            long asOf = commits.last();
            T result = read.apply(asOf);
            if (commits.horizon() <= asOf) {
                return result;
            }
        }
        long pinned = commits.pin();
        try {
            return read.apply(pinned);
        } finally {
            commits.unpin(pinned);
            letGo();
        }
    }

    Optional<Contact> visible(ContactId id, long asOf) {
        return contacts.visible(id, asOf);
    }

    NavigableSet<SortPosition> positions(ContactStatus status) {
        return contacts.positions(status);
    }

    Optional<Contact> visibleAt(ContactStatus status, SortPosition position, long asOf) {
        return contacts.visibleAt(status, position, asOf);
    }

    /** Makes a unit's writes one commit. The unit holds the lock of each contact. */
    void commit(
            Collection<Contact> written,
            Collection<WrittenRecord<?>> aggregates,
            Collection<WrittenRecord<?>> factSheets,
            Map<CommandKey, CommandOutcome> commands,
            List<LoggedChange> entries,
            List<Seal> seals) {
        List<ContactVersions.Change> changes = written.stream().map(this::change).toList();
        synchronized (committing) {
            journal.check(entries, seals);
            long commit = commits.last() + 1;
            try {
                contacts.write(changes, commit);
                records.write(aggregates, commit);
                facts.write(factSheets, commit);
                journal.write(entries, seals, commit);
            } catch (Throwable failure) {
                contacts.takeBack(commit);
                records.takeBack(commit);
                facts.takeBack(commit);
                journal.takeBack(entries, seals, commit);
                throw failure;
            }
            commits.next();
            outcomes.putAll(commands);
            if (isAnythingToGo()) {
                // said first: a reader that ends now and was not seen to sees it
                isHeld = true;
                settle();
            } else if (countUnsettled() >= SETTLE_AT) {
                settle();
            }
        }
    }

    /** Whether something was removed or erased that can still be reached. */
    private boolean isAnythingToGo() {
        return contacts.hasErasures() || records.hasRemovals() || facts.hasRemovals();
    }

    /** Lets go what a reader that has ended may have held. */
    private void letGo() {
        if (isHeld) {
            synchronized (committing) {
                settle();
            }
        }
    }

    private ContactVersions.Change change(Contact next) {
        // what the unit saw is still the newest: it holds the lock
        return ContactVersions.Change.of(next, find(next.id()).orElse(null));
    }

    /** Refuses seals that no longer fit, as the commit would. */
    void checkSeals(List<Seal> seals) {
        synchronized (committing) {
            journal.check(List.of(), seals);
        }
    }

    /** How many versions are not settled. */
    int unsettled() {
        synchronized (committing) {
            return countUnsettled();
        }
    }

    private int countUnsettled() {
        return contacts.unsettled() + records.unsettled() + facts.unsettled() + journal.unsettled();
    }

    /** How many keys find a contact. */
    int keys() {
        return contacts.keys();
    }

    /** How many words find a contact. */
    int words() {
        return contacts.words();
    }

    ContactVersions contactVersions() {
        return contacts;
    }

    private void settle() {
        // raised first: a reader that misses what goes from now on knows that it must begin again
        long limit = commits.raiseHorizon();
        contacts.settle(limit);
        records.settle(limit);
        facts.settle(limit);
        journal.settle(limit);
        isHeld = isAnythingToGo();
    }
}
