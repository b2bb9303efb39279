package dev.kith.memory;

import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.MatchView;
import dev.kith.store.StorageException;
import dev.kith.store.StorageUnit;
import dev.kith.store.UnitLife;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One unit: the book's latest committed state under what the unit has written. It locks what it
 * writes, so a revision that it has checked stays right to its end.
 */
final class MemoryUnit implements StorageUnit {

    private final BookId id;
    private final MemoryBook book;
    private final UnitLife life = new UnitLife();
    private final Locks.Holder locks = new Locks.Holder();
    private final Overlay overlay = new Overlay();
    private final RecordOverlay records = new RecordOverlay();
    private final RecordOverlay factSheets = new RecordOverlay();
    private final ContactStore contacts;
    private final MatchView matches;
    private final AggregateStore aggregates;
    private final UnitCommands commands;
    private final FactStore facts;
    private final UnitChanges changes;

    MemoryUnit(BookId id, MemoryBook book) {
        this.id = id;
        this.book = book;
        contacts = new UnitContacts(this, book, overlay);
        matches = new UnitMatches(this, book, overlay, factSheets);
        commands = new UnitCommands(this, book);
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
    public MatchView matches() {
        requireUsable();
        return matches;
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
        return life.writes();
    }

    @Override
    public void afterCommit(Runnable task) {
        life.afterCommit(task);
    }

    /** What waited for the commit, to be run when the unit is no longer open. */
    List<Runnable> afterCommit() {
        return life.afterCommit();
    }

    /** Counts a write. */
    void written() {
        life.written();
    }

    @Override
    public void doom(Throwable cause) {
        life.doom(cause);
    }

    void requireUsable() {
        life.requireUsable();
    }

    void commit() {
        life.requireUndoomed();
        if (life.hasWritten()) {
            book.commit(
                    overlay.contacts(),
                    records.all(),
                    factSheets.all(),
                    commands.added(),
                    changes.appended(),
                    changes.seals());
        }
    }

    void end() {
        life.end();
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
}
