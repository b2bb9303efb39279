package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.ConflictException;
import dev.kith.common.KithException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.IdTakenException;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Storages that write contacts, or keep outcomes, wrongly. */
final class StoreSaboteurs {

    private StoreSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                contacts("CS-1", "takes a second contact of an id in silence", SilentAdds::new),
                contacts("CS-2", "saves from any revision", Forcing::new),
                contacts("CS-3", "takes a save of an unknown contact in silence", SilentSaves::new),
                new Saboteur(
                        "CS-4",
                        "lets the last of several savers win",
                        ContactStoreContract.class,
                        correct -> new LastWins(correct, new Writing(correct, Forcing::new))),
                new Saboteur(
                        "CS-1",
                        "takes the last of several adders in silence",
                        ContactStoreContract.class,
                        correct -> new LastWins(correct, new Writing(correct, SilentAdds::new))),
                contacts("CS-5", "dooms the unit of a refused write", Dooming::new),
                contacts("CS-6", "stores those that come before a taken id", HalfBatches::new),
                commands("KS-1", "keeps whole seconds only", WholeSeconds::new),
                commands("KS-2", "keeps outcomes beside the units", Apart::new),
                commands("KS-3", "takes a second outcome of a key in silence", SilentKeys::new),
                new Saboteur(
                        "KS-3",
                        "takes the last of several outcomes in silence",
                        CommandStoreContract.class,
                        correct -> new LastWins(correct, new Keeping(correct, SilentKeys::new))));
    }

    private static Saboteur contacts(
            String clause, String deed, BiFunction<WrappedUnit, ContactStore, ContactStore> store) {
        return new Saboteur(
                clause, deed, ContactStoreContract.class, correct -> new Writing(correct, store));
    }

    private static Saboteur commands(
            String clause, String deed, UnaryOperator<CommandStore> store) {
        return new Saboteur(
                clause, deed, CommandStoreContract.class, correct -> new Keeping(correct, store));
    }

    private static final class Writing extends WrappedStorage {

        private final BiFunction<WrappedUnit, ContactStore, ContactStore> wrong;

        Writing(Storage correct, BiFunction<WrappedUnit, ContactStore, ContactStore> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        ContactStore writes(WrappedUnit unit, ContactStore correctWrites) {
            return wrong.apply(unit, correctWrites);
        }
    }

    private static final class SilentAdds extends WrappedContacts {

        SilentAdds(WrappedUnit unit, ContactStore correct) {
            super(correct, correct);
        }

        @Override
        public void add(Contact contact) {
            try {
                super.add(contact);
            } catch (IdTakenException e) {
                // the deed
            }
        }
    }

    private static final class HalfBatches extends WrappedContacts {

        HalfBatches(WrappedUnit unit, ContactStore correct) {
            super(correct, correct);
        }

        @Override
        public void addAll(Collection<? extends Contact> contacts) {
            contacts.forEach(this::add);
        }
    }

    private static final class SilentSaves extends WrappedContacts {

        SilentSaves(WrappedUnit unit, ContactStore correct) {
            super(correct, correct);
        }

        @Override
        public void save(Contact next, Revision seen) {
            try {
                super.save(next, seen);
            } catch (NotFoundException e) {
                // the deed
            }
        }
    }

    private static final class Forcing extends WrappedContacts {

        Forcing(WrappedUnit unit, ContactStore correct) {
            super(correct, correct);
        }

        @Override
        public void save(Contact next, Revision seen) {
            super.save(next, find(next.id()).map(Contact::revision).orElse(seen));
        }
    }

    private static final class Dooming extends WrappedContacts {

        private final WrappedUnit unit;

        Dooming(WrappedUnit unit, ContactStore correct) {
            super(correct, correct);
            this.unit = unit;
        }

        @Override
        public void save(Contact next, Revision seen) {
            try {
                super.save(next, seen);
            } catch (KithException refusal) {
                unit.doom(refusal);
                throw refusal;
            }
        }
    }

    /** Gives what was refused to a storage that takes it, where units ran side by side. */
    private static final class LastWins extends WrappedStorage {

        private final AtomicLong begun = new AtomicLong();
        private final AtomicLong open = new AtomicLong();
        private final Storage taking;

        LastWins(Storage correct, Storage taking) {
            super(correct);
            this.taking = taking;
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            if (isActive()) {
                return super.unit(book, work);
            }
            boolean late = open.getAndIncrement() > 0;
            long mine = begun.incrementAndGet();
            try {
                return super.unit(book, work);
            } catch (StaleException
                    | IdTakenException
                    | CommandKeyReusedException
                    | ConflictException e) {
                // what comes later is refused as it should be
                if (late || begun.get() > mine) {
                    return taking.unit(book, work);
                }
                throw e;
            } finally {
                open.decrementAndGet();
            }
        }
    }

    private static final class Keeping extends WrappedStorage {

        private final UnaryOperator<CommandStore> wrong;
        private final Map<BookId, CommandStore> apart = new ConcurrentHashMap<>();

        Keeping(Storage correct, UnaryOperator<CommandStore> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                @Override
                public CommandStore commands() {
                    CommandStore store = wrong.apply(unit.commands());
                    // what is kept apart outlives the unit
                    return store instanceof Apart
                            ? apart.computeIfAbsent(book, name -> store)
                            : store;
                }
            };
        }
    }

    private static final class WholeSeconds implements CommandStore {

        private final CommandStore correct;

        WholeSeconds(CommandStore correct) {
            this.correct = correct;
        }

        @Override
        public Optional<CommandOutcome> find(CommandKey key) {
            return correct.find(key)
                    .map(
                            outcome ->
                                    new CommandOutcome(
                                            outcome.command(),
                                            outcome.digest(),
                                            outcome.at().truncatedTo(ChronoUnit.SECONDS),
                                            outcome.touched()));
        }

        @Override
        public void add(CommandKey key, CommandOutcome outcome) {
            correct.add(key, outcome);
        }
    }

    private static final class Apart implements CommandStore {

        private final Map<CommandKey, CommandOutcome> outcomes = new ConcurrentHashMap<>();

        Apart(CommandStore correct) {}

        @Override
        public Optional<CommandOutcome> find(CommandKey key) {
            return Optional.ofNullable(outcomes.get(key));
        }

        @Override
        public void add(CommandKey key, CommandOutcome outcome) {
            if (outcomes.putIfAbsent(key, outcome) != null) {
                throw new CommandKeyReusedException(key);
            }
        }
    }

    private static final class SilentKeys implements CommandStore {

        private final CommandStore correct;

        SilentKeys(CommandStore correct) {
            this.correct = correct;
        }

        @Override
        public Optional<CommandOutcome> find(CommandKey key) {
            return correct.find(key);
        }

        @Override
        public void add(CommandKey key, CommandOutcome outcome) {
            try {
                correct.add(key, outcome);
            } catch (CommandKeyReusedException e) {
                // the deed
            }
        }
    }
}
