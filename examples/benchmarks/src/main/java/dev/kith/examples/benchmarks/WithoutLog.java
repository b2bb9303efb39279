package dev.kith.examples.benchmarks;

import dev.kith.change.ChangeSubject;
import dev.kith.common.BookId;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A storage that drops what is written into the change log. */
record WithoutLog(Storage storage) implements Storage {

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        return storage.unit(book, unit -> work.apply(new Unlogged(unit)));
    }

    @Override
    public StorageView view(BookId book) {
        return storage.view(book);
    }

    @Override
    public boolean isActive() {
        return storage.isActive();
    }

    private record Unlogged(StorageUnit unit) implements StorageUnit {

        @Override
        public ContactStore contacts() {
            return unit.contacts();
        }

        @Override
        public AggregateStore aggregates() {
            return unit.aggregates();
        }

        @Override
        public FactStore facts() {
            return unit.facts();
        }

        @Override
        public CommandStore commands() {
            return unit.commands();
        }

        @Override
        public ChangeStore changes() {
            return Nowhere.NOWHERE;
        }

        @Override
        public void guard(Collection<Guard> guards) {
            unit.guard(guards);
        }

        @Override
        public long writes() {
            return unit.writes();
        }

        @Override
        public void afterCommit(Runnable task) {
            unit.afterCommit(task);
        }

        @Override
        public void doom(Throwable cause) {
            unit.doom(cause);
        }
    }

    /** A log that stays empty. */
    private enum Nowhere implements ChangeStore {
        NOWHERE;

        @Override
        public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
            return List.of();
        }

        @Override
        public List<LoggedChange> unsealed(int size) {
            return List.of();
        }

        @Override
        public List<LoggedChange> sealed(long after, int size) {
            return List.of();
        }

        @Override
        public Optional<Seal> lastSeal() {
            return Optional.empty();
        }

        @Override
        public void append(LoggedChange change) {}

        @Override
        public void seal(List<Seal> seals) {}
    }
}
