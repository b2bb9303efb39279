package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactStore;
import dev.kith.store.ContactView;
import dev.kith.store.Guard;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.Storage;
import dev.kith.store.StorageException;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Storages whose units are not units. */
final class StorageSaboteurs {

    private StorageSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("ST-1", "forgets what units wrote", Forgetful::new),
                of("ST-2", "keeps what failed units wrote", Keeping::new),
                of("ST-3", "shows a unit pages without its own writes", OldPages::new),
                of("ST-4", "shows everybody what is not committed", Leaking::new),
                of("ST-5", "commits inner units on their own", Separate::new),
                of("ST-6", "opens another book inside a unit", Liberal::new),
                of("ST-7", "keeps all books in one", OneBook::new),
                of("ST-8", "stores doomed units", Undoomed::new),
                of("ST-9", "puts a contact into every new book", Ghostly::new),
                of("ST-10", "never says that a unit is active", Inactive::new),
                of("ST-11", "lets reads wait for units", Waiting::new),
                of("ST-12", "lets units wait for each other for ever", Deadlocking::new),
                of("ST-13", "answers after the unit's end", Undead::new));
    }

    private static Saboteur of(String clause, String deed, UnaryOperator<Storage> sabotage) {
        return new Saboteur(clause, deed, StorageContract.class, sabotage);
    }

    private static final class Forgetful extends WrappedStorage {

        Forgetful(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            if (isActive()) {
                return super.unit(book, work);
            }
            List<T> result = new ArrayList<>(1);
            Undone undone = new Undone();
            try {
                return super.unit(
                        book,
                        unit -> {
                            result.add(work.apply(unit));
                            throw undone;
                        });
            } catch (Undone e) {
                return result.get(0);
            }
        }

        private static final class Undone extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }

    private static final class Keeping extends WrappedStorage {

        Keeping(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            if (isActive()) {
                return super.unit(book, work);
            }
            List<T> result = new ArrayList<>(1);
            List<Throwable> failure = new ArrayList<>(1);
            super.<Object>unit(
                    book,
                    unit -> {
                        try {
                            return result.add(work.apply(unit));
                        } catch (Throwable thrown) {
                            return failure.add(thrown);
                        }
                    });
            if (!failure.isEmpty()) {
                throw Threads.rethrow(failure.get(0));
            }
            return result.get(0);
        }
    }

    private static final class OldPages extends WrappedStorage {

        OldPages(Storage correct) {
            super(correct);
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            if (openUnit() == null) {
                return correctReads;
            }
            return new WrappedView(correctReads) {
                @Override
                public List<Contact> first(ContactStatus status, int size) {
                    return Threads.elsewhere(
                            () -> OldPages.this.correct.view(book).contacts().first(status, size));
                }
            };
        }
    }

    private static final class Leaking extends WrappedStorage {

        private final Map<ContactId, Contact> uncommitted = new ConcurrentHashMap<>();

        Leaking(Storage correct) {
            super(correct);
        }

        @Override
        ContactStore writes(WrappedUnit unit, ContactStore correctWrites) {
            return new WrappedContacts(correctWrites, correctWrites) {
                @Override
                public void add(Contact contact) {
                    super.add(contact);
                    uncommitted.put(contact.id(), contact);
                }

                @Override
                public void save(Contact next, Revision seen) {
                    super.save(next, seen);
                    uncommitted.put(next.id(), next);
                }
            };
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                @Override
                void ended() {
                    uncommitted.clear();
                }
            };
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            return new WrappedView(correctReads) {
                @Override
                public Optional<Contact> find(ContactId id) {
                    Contact leaked = uncommitted.get(id);
                    return leaked != null && openUnit() == null
                            ? Optional.of(leaked)
                            : super.find(id);
                }
            };
        }
    }

    private static final class Separate extends WrappedStorage {

        Separate(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            WrappedUnit outer = openUnit();
            return outer != null && outer.book.equals(book)
                    ? Threads.<T>elsewhere(() -> correct.unit(book, work))
                    : super.unit(book, work);
        }
    }

    private static final class Liberal extends WrappedStorage {

        Liberal(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            WrappedUnit outer = openUnit();
            return outer != null && !outer.book.equals(book)
                    ? Threads.<T>elsewhere(() -> correct.unit(book, work))
                    : super.unit(book, work);
        }
    }

    private static final class OneBook extends WrappedStorage {

        private static final BookId ALL = BookId.of("all books");

        private final Map<Thread, BookId> open = new ConcurrentHashMap<>();

        OneBook(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            requireSame(book);
            BookId outer = open.putIfAbsent(Thread.currentThread(), book);
            try {
                return super.unit(ALL, work);
            } finally {
                if (outer == null) {
                    open.remove(Thread.currentThread());
                }
            }
        }

        @Override
        public StorageView view(BookId book) {
            requireSame(book);
            return super.view(ALL);
        }

        private void requireSame(BookId book) {
            if (!open.getOrDefault(Thread.currentThread(), book).equals(book)) {
                throw new IllegalStateException("a unit belongs to one book");
            }
        }
    }

    private static final class Undoomed extends WrappedStorage {

        Undoomed(Storage correct) {
            super(correct);
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                @Override
                public void doom(Throwable cause) {}
            };
        }
    }

    private static final class Ghostly extends WrappedStorage {

        private final Set<BookId> written = ConcurrentHashMap.newKeySet();

        Ghostly(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            written.add(book);
            return super.unit(book, work);
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            if (written.contains(book)) {
                return correctReads;
            }
            return new WrappedView(correctReads) {
                @Override
                public List<Contact> first(ContactStatus status, int size) {
                    return List.of(Sample.named(666, "Ghost"));
                }
            };
        }
    }

    private static final class Inactive extends WrappedStorage {

        Inactive(Storage correct) {
            super(correct);
        }

        @Override
        public boolean isActive() {
            return false;
        }
    }

    private static final class Waiting extends WrappedStorage {

        private final ReadWriteLock lock = new ReentrantReadWriteLock();

        Waiting(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            return locked(lock.readLock(), () -> super.unit(book, work));
        }

        @Override
        public StorageView view(BookId book) {
            return isActive() ? super.view(book) : locked(lock.writeLock(), () -> super.view(book));
        }

        private static <T> T locked(Lock lock, Supplier<T> work) {
            try {
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StorageException("interrupted", e);
            }
            try {
                return work.get();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class Deadlocking extends WrappedStorage {

        private final Map<String, Semaphore> guards = new ConcurrentHashMap<>();

        Deadlocking(Storage correct) {
            super(correct);
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                private final Set<String> held = new TreeSet<>();

                @Override
                public void guard(Collection<Guard> asked) {
                    for (Guard guard : new TreeSet<>(asked)) {
                        String name = book + "\t" + guard.kind() + "\t" + guard.key();
                        if (held.contains(name)) {
                            continue;
                        }
                        acquire(guards.computeIfAbsent(name, key -> new Semaphore(1)));
                        held.add(name);
                    }
                }

                @Override
                void ended() {
                    held.forEach(
                            name ->
                                    guards.computeIfAbsent(name, key -> new Semaphore(0))
                                            .release());
                }
            };
        }

        private static void acquire(Semaphore guard) {
            try {
                guard.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StorageException("interrupted", e);
            }
        }
    }

    private static final class Undead extends WrappedStorage {

        Undead(Storage correct) {
            super(correct);
        }

        @Override
        WrappedUnit wrap(BookId book, StorageUnit unit) {
            return new WrappedUnit(this, book, unit) {
                private boolean dead;

                @Override
                public ContactStore contacts() {
                    return dead ? new Nothing() : super.contacts();
                }

                @Override
                public long writes() {
                    return dead ? 0 : super.writes();
                }

                @Override
                void ended() {
                    dead = true;
                }
            };
        }
    }

    /** Contacts of a unit that should have refused. */
    private static final class Nothing implements ContactStore {

        @Override
        public Optional<Contact> find(ContactId id) {
            return Optional.empty();
        }

        @Override
        public List<Contact> findByKey(ContactKey key, int size) {
            return List.of();
        }

        @Override
        public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
            return List.of();
        }

        @Override
        public List<Contact> first(ContactStatus status, int size) {
            return List.of();
        }

        @Override
        public List<Contact> after(ContactStatus status, SortPosition position, int size) {
            return List.of();
        }

        @Override
        public List<Contact> search(
                SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
            return List.of();
        }

        @Override
        public void add(Contact contact) {}

        @Override
        public void addAll(Collection<? extends Contact> contacts) {}

        @Override
        public void save(Contact next, Revision seen) {}
    }
}
