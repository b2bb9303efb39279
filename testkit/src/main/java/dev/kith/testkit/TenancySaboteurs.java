package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactView;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Storages that now and then look beyond the book that they were asked about. */
final class TenancySaboteurs {

    private TenancySaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("finds contacts of other books", LeakingContacts::new),
                of("finds by keys of other books", LeakingKeys::new),
                of("finds aggregates of other books", LeakingAggregates::new),
                of("fills pages with contacts of other books", LeakingPages::new),
                of("saves an aggregate in all books at once", LeakingSaves::new));
    }

    private static Saboteur of(String deed, UnaryOperator<Storage> sabotage) {
        return new Saboteur("ST-7", deed, StorageContract.class, sabotage);
    }

    /** Knows all books that were ever written. */
    private abstract static class LeakingStorage extends WrappedStorage {

        private final Set<String> books = new ConcurrentSkipListSet<>();

        LeakingStorage(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            books.add(book.text());
            return super.unit(book, work);
        }

        /** What the first of the other books has that has any. */
        final <T> Optional<T> elsewhere(BookId book, Function<StorageView, Optional<T>> read) {
            return Threads.elsewhere(
                    () ->
                            books.stream()
                                    .filter(other -> !other.equals(book.text()))
                                    .map(other -> read.apply(correct.view(BookId.of(other))))
                                    .flatMap(Optional::stream)
                                    .findFirst());
        }

        /** Writes into each of the other books, in a unit of its own. */
        final void writeElsewhere(BookId book, Consumer<StorageUnit> work) {
            books.stream()
                    .filter(other -> !other.equals(book.text()))
                    .forEach(other -> Threads.elsewhere(() -> written(BookId.of(other), work)));
        }

        private boolean written(BookId other, Consumer<StorageUnit> work) {
            return correct.unit(
                    other,
                    unit -> {
                        work.accept(unit);
                        return true;
                    });
        }
    }

    private static final class LeakingContacts extends LeakingStorage {

        LeakingContacts(Storage correct) {
            super(correct);
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            return new WrappedView(correctReads) {
                @Override
                public Optional<Contact> find(ContactId id) {
                    return super.find(id)
                            .or(() -> elsewhere(book, view -> view.contacts().find(id)));
                }
            };
        }
    }

    private static final class LeakingKeys extends LeakingStorage {

        LeakingKeys(Storage correct) {
            super(correct);
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            return new WrappedView(correctReads) {
                @Override
                public List<Contact> findByKey(ContactKey key, int size) {
                    List<Contact> own = super.findByKey(key, size);
                    return own.isEmpty()
                            ? elsewhere(book, view -> first(view.contacts().findByKey(key, size)))
                                    .stream()
                                    .toList()
                            : own;
                }

                private Optional<Contact> first(List<Contact> found) {
                    return found.stream().findFirst();
                }
            };
        }
    }

    private static final class LeakingAggregates extends LeakingStorage {

        LeakingAggregates(Storage correct) {
            super(correct);
        }

        @Override
        AggregateView reads(BookId book, AggregateView correctReads) {
            return new WrappedAggregateView(correctReads) {
                @Override
                public <A extends Aggregate> Optional<A> find(
                        AggregateKind<A> kind, AggregateId id) {
                    return super.find(kind, id)
                            .or(() -> elsewhere(book, view -> view.aggregates().find(kind, id)));
                }
            };
        }
    }

    /** Goes on in another book where its own gives less than a whole page. */
    private static final class LeakingPages extends LeakingStorage {

        LeakingPages(Storage correct) {
            super(correct);
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            return new WrappedView(correctReads) {
                @Override
                public List<Contact> first(ContactStatus status, int size) {
                    List<Contact> page = new ArrayList<>(super.first(status, size));
                    elsewhere(book, view -> some(view.contacts().first(status, size)))
                            .ifPresent(page::addAll);
                    return page.stream().limit(size).toList();
                }

                private Optional<List<Contact>> some(List<Contact> found) {
                    return Optional.of(found).filter(contacts -> !contacts.isEmpty());
                }
            };
        }
    }

    /** Updates as a statement does that names the id and the revision, but no book. */
    private static final class LeakingSaves extends LeakingStorage {

        LeakingSaves(Storage correct) {
            super(correct);
        }

        @Override
        AggregateStore writes(WrappedUnit unit, AggregateStore correctWrites) {
            return new WrappedAggregates(correctWrites, correctWrites) {
                @Override
                public <A extends Aggregate> void save(
                        AggregateKind<A> kind, A next, Revision seen) {
                    super.save(kind, next, seen);
                    writeElsewhere(unit.book, other -> save(other.aggregates(), kind, next, seen));
                }

                private <A extends Aggregate> void save(
                        AggregateStore store, AggregateKind<A> kind, A next, Revision seen) {
                    if (store.find(kind, next.id())
                            .map(Aggregate::revision)
                            .equals(Optional.of(seen))) {
                        store.save(kind, next, seen);
                    }
                }
            };
        }
    }
}
