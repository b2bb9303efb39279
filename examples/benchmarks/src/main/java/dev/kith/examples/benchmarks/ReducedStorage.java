package dev.kith.examples.benchmarks;

import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.MatchView;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A storage some of whose parts do nothing, so that what they cost can be told. */
final class ReducedStorage implements Storage {

    /** What can be left out. */
    enum Part {
        /** What is written into the change log is dropped. */
        LOG,
        /** Facts are neither guarded nor stored. */
        FACTS,
        /**
         * Contacts lie in a bare map under their ids: no versions, no keys, no sort order, no
         * tokens. What is written is there at once, and stays when its unit fails.
         */
        INDEXES
    }

    private final Storage storage;
    private final Set<Part> without;
    private final Map<ContactId, Contact> contacts = new ConcurrentHashMap<>();

    ReducedStorage(Storage storage, Set<Part> without) {
        this.storage = storage;
        this.without = Set.copyOf(without);
    }

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        return storage.unit(book, unit -> work.apply(new ReducedUnit(unit)));
    }

    @Override
    public StorageView view(BookId book) {
        return storage.view(book);
    }

    @Override
    public boolean isActive() {
        return storage.isActive();
    }

    private final class ReducedUnit implements StorageUnit {

        private final StorageUnit unit;

        ReducedUnit(StorageUnit unit) {
            this.unit = unit;
        }

        @Override
        public ContactStore contacts() {
            return without.contains(Part.INDEXES) ? new MappedContacts(contacts) : unit.contacts();
        }

        @Override
        public MatchView matches() {
            return unit.matches();
        }

        @Override
        public AggregateStore aggregates() {
            return unit.aggregates();
        }

        @Override
        public FactStore facts() {
            return without.contains(Part.FACTS) ? ConstantFacts.INSTANCE : unit.facts();
        }

        @Override
        public CommandStore commands() {
            return unit.commands();
        }

        @Override
        public ChangeStore changes() {
            return without.contains(Part.LOG) ? EmptyLog.INSTANCE : unit.changes();
        }

        @Override
        public void guard(Collection<Guard> guards) {
            if (!without.contains(Part.FACTS)
                    || guards.stream().anyMatch(guard -> !guard.kind().equals("facts"))) {
                unit.guard(guards);
            }
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
}
