package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.ConflictException;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Storages whose units guard or count wrongly. */
final class UnitSaboteurs {

    private UnitSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("SU-1", "guards nothing", Unguarded::new),
                of("SU-2", "shows under a guard what it read before", Remembering::new),
                of("SU-3", "refuses a guard that the unit holds", OnceOnly::new),
                of("SU-4", "has one guard for everything", OneForAll::new),
                of("SU-5", "counts refused writes", CountingTries::new),
                of("SU-6", "takes guards in the order given", AsGiven::new),
                of("SU-7", "tells before the commit", Hasty::new),
                of("SU-8", "stops telling at the first failure", Delicate::new));
    }

    private static Saboteur of(String clause, String deed, Wrapper wrapper) {
        return new Saboteur(
                clause,
                deed,
                StorageUnitContract.class,
                correct ->
                        new WrappedStorage(correct) {
                            private final Map<String, Thread> holders = new ConcurrentHashMap<>();

                            @Override
                            WrappedUnit wrap(BookId book, StorageUnit unit) {
                                return wrapper.wrap(this, book, unit, holders);
                            }
                        });
    }

    /** Makes a wrong unit; the map is the storage's. */
    @FunctionalInterface
    private interface Wrapper {
        WrappedUnit wrap(
                WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> holders);
    }

    private static final class Unguarded extends WrappedUnit {

        Unguarded(WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public void guard(Collection<Guard> guards) {}
    }

    private static final class Remembering extends WrappedUnit {

        private final Map<ContactId, Contact> seen = new HashMap<>();

        Remembering(
                WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public ContactStore contacts() {
            ContactStore store = super.contacts();
            return new WrappedContacts(store, store) {
                @Override
                public Optional<Contact> find(ContactId id) {
                    super.find(id).ifPresent(contact -> seen.putIfAbsent(id, contact));
                    return Optional.ofNullable(seen.get(id));
                }

                @Override
                public void save(Contact next, Revision revision) {
                    super.save(next, revision);
                    seen.put(next.id(), next);
                }
            };
        }
    }

    private static final class OnceOnly extends WrappedUnit {

        private final Set<Guard> held = new HashSet<>();

        OnceOnly(WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public void guard(Collection<Guard> guards) {
            for (Guard guard : new HashSet<>(guards)) {
                if (!held.add(guard)) {
                    throw new ConflictException("the deed");
                }
            }
            super.guard(guards);
        }
    }

    private static final class OneForAll extends WrappedUnit {

        private static final String ONE = "one for all";

        private final Map<String, Thread> holders;

        OneForAll(
                WrappedStorage storage,
                BookId book,
                StorageUnit unit,
                Map<String, Thread> holders) {
            super(storage, book, unit);
            this.holders = holders;
        }

        @Override
        public void guard(Collection<Guard> guards) {
            Thread holder = holders.putIfAbsent(ONE, Thread.currentThread());
            if (holder != null && holder != Thread.currentThread()) {
                throw new ConflictException("the deed");
            }
            super.guard(guards);
        }

        @Override
        void ended() {
            holders.remove(ONE, Thread.currentThread());
        }
    }

    private static final class CountingTries extends WrappedUnit {

        private long tries;

        CountingTries(
                WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public ContactStore contacts() {
            ContactStore store = super.contacts();
            return new WrappedContacts(store, store) {
                @Override
                public void add(Contact contact) {
                    tries++;
                    super.add(contact);
                }

                @Override
                public void save(Contact next, Revision seen) {
                    tries++;
                    super.save(next, seen);
                }
            };
        }

        @Override
        public CommandStore commands() {
            CommandStore store = super.commands();
            return new CommandStore() {
                @Override
                public Optional<CommandOutcome> find(CommandKey key) {
                    return store.find(key);
                }

                @Override
                public void add(CommandKey key, CommandOutcome outcome) {
                    tries++;
                    store.add(key, outcome);
                }
            };
        }

        @Override
        public long writes() {
            return tries;
        }
    }

    private static final class AsGiven extends WrappedUnit {

        AsGiven(WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public void guard(Collection<Guard> guards) {
            guards.forEach(guard -> super.guard(List.of(guard)));
        }
    }

    private static final class Hasty extends WrappedUnit {

        Hasty(WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public void afterCommit(Runnable task) {
            task.run();
        }
    }

    private static final class Delicate extends WrappedUnit {

        private boolean failed;

        Delicate(WrappedStorage storage, BookId book, StorageUnit unit, Map<String, Thread> none) {
            super(storage, book, unit);
        }

        @Override
        public void afterCommit(Runnable task) {
            super.afterCommit(
                    () -> {
                        if (!failed) {
                            failed = true;
                            task.run();
                            failed = false;
                        }
                    });
        }
    }
}
