package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.MatchView;
import dev.kith.store.StorageUnit;
import java.util.Collection;

/** A unit that does what another one does, until a subclass does one thing differently. */
class WrappedUnit implements StorageUnit {

    final BookId book;
    final StorageUnit correct;
    private final WrappedStorage storage;

    WrappedUnit(WrappedStorage storage, BookId book, StorageUnit correct) {
        this.storage = storage;
        this.book = book;
        this.correct = correct;
    }

    @Override
    public ContactStore contacts() {
        ContactStore store = correct.contacts();
        return new WrappedContacts(storage.reads(book, store), storage.writes(this, store));
    }

    @Override
    public MatchView matches() {
        return storage.reads(book, correct.matches());
    }

    @Override
    public AggregateStore aggregates() {
        AggregateStore store = correct.aggregates();
        return new WrappedAggregates(storage.reads(book, store), storage.writes(this, store));
    }

    @Override
    public FactStore facts() {
        FactStore store = correct.facts();
        return new WrappedFacts(storage.reads(book, store), storage.writes(this, store));
    }

    @Override
    public ChangeStore changes() {
        ChangeStore store = correct.changes();
        return new WrappedChanges(
                storage.readsOfLog(book, store), storage.writesToLog(this, store));
    }

    @Override
    public CommandStore commands() {
        return correct.commands();
    }

    @Override
    public void guard(Collection<Guard> guards) {
        correct.guard(guards);
    }

    @Override
    public long writes() {
        return correct.writes();
    }

    @Override
    public void afterCommit(Runnable task) {
        correct.afterCommit(task);
    }

    @Override
    public void doom(Throwable cause) {
        correct.doom(cause);
    }

    /** Called when the unit has ended, however it did. */
    void ended() {}
}
