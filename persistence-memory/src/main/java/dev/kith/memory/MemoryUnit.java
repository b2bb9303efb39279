package dev.kith.memory;

import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.StorageException;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final RecordOverlay records = new RecordOverlay();
    private final RecordOverlay factSheets = new RecordOverlay();
    private final ContactStore contacts;
    private final AggregateStore aggregates;
    private final UnitCommands commands;
    private final FactStore facts;
    private final UnitChanges changes;
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private long writes;
    private boolean ended;
    private @Nullable Throwable doom;

    MemoryUnit(BookId id, MemoryBook book) {
        this.id = id;
        this.book = book;
        contacts = new UnitContacts(this, book, overlay);
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
                    commands.added(),
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
}
