package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.common.NotFoundException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactStore;
import dev.kith.store.FactView;
import dev.kith.store.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Storages that write facts wrongly. */
final class FactStoreSaboteurs {

    private FactStoreSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("FS-1", "adds to the values that are there", Adding::new),
                of("FS-2", "takes a fact about nobody in silence", Silent::new),
                of("FS-3", "gives the contact a new revision", Revising::new),
                new Saboteur(
                        "FS-4",
                        "joins the values of all threads",
                        FactStoreContract.class,
                        correct -> new Joining(correct, stored -> true)),
                new Saboteur(
                        "FS-4",
                        "joins the values of all threads where nothing was stored",
                        FactStoreContract.class,
                        correct -> new Joining(correct, List::isEmpty)),
                new Saboteur(
                        "FS-5",
                        "shows facts before their unit has ended",
                        FactStoreContract.class,
                        Leaking::new));
    }

    private static Saboteur of(
            String clause, String deed, BiFunction<WrappedUnit, FactStore, FactStore> store) {
        return new Saboteur(
                clause,
                deed,
                FactStoreContract.class,
                correct ->
                        new WrappedStorage(correct) {
                            @Override
                            FactStore writes(WrappedUnit unit, FactStore correctWrites) {
                                return store.apply(unit, correctWrites);
                            }
                        });
    }

    private static final class Adding extends WrappedFacts {

        Adding(WrappedUnit unit, FactStore correct) {
            super(correct, correct);
        }

        @Override
        public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
            List<FactValue> more = new ArrayList<>(find(contact, key));
            more.addAll(values);
            super.put(contact, key, values.isEmpty() ? values : more);
        }
    }

    private static final class Silent extends WrappedFacts {

        Silent(WrappedUnit unit, FactStore correct) {
            super(correct, correct);
        }

        @Override
        public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
            try {
                super.put(contact, key, values);
            } catch (NotFoundException e) {
                // the deed
            }
        }
    }

    private static final class Revising extends WrappedFacts {

        private final WrappedUnit unit;

        Revising(WrappedUnit unit, FactStore correct) {
            super(correct, correct);
            this.unit = unit;
        }

        @Override
        public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
            super.put(contact, key, values);
            Contact found = unit.contacts().find(contact).orElseThrow();
            unit.contacts().save(Sample.next(found, found.edit()), found.revision());
        }
    }

    /** What one thread puts comes to what others have put. */
    private static final class Joining extends WrappedStorage {

        private final Map<Thread, List<FactValue>> put = new ConcurrentHashMap<>();
        private final Predicate<List<FactValue>> joins;

        Joining(Storage correct, Predicate<List<FactValue>> joins) {
            super(correct);
            this.joins = joins;
        }

        @Override
        FactStore writes(WrappedUnit unit, FactStore correctWrites) {
            return new WrappedFacts(correctWrites, correctWrites) {
                @Override
                public void put(
                        ContactId contact, FactKey key, Collection<? extends FactValue> values) {
                    if (!joins.test(find(contact, key))) {
                        super.put(contact, key, values);
                        return;
                    }
                    put.put(Thread.currentThread(), List.copyOf(values));
                    super.put(contact, key, put.values().stream().flatMap(List::stream).toList());
                }
            };
        }
    }

    /** What a unit puts is shown to everybody at once. */
    private static final class Leaking extends WrappedStorage {

        private final Map<ContactId, Map<FactKey, List<FactValue>>> shown =
                new ConcurrentHashMap<>();

        Leaking(Storage correct) {
            super(correct);
        }

        @Override
        FactStore writes(WrappedUnit unit, FactStore correctWrites) {
            return new WrappedFacts(correctWrites, correctWrites) {
                @Override
                public void put(
                        ContactId contact, FactKey key, Collection<? extends FactValue> values) {
                    super.put(contact, key, values);
                    shown.computeIfAbsent(contact, id -> new ConcurrentHashMap<>())
                            .put(key, FactValue.sorted(values));
                }
            };
        }

        @Override
        FactView reads(BookId book, FactView correctReads) {
            return new WrappedFactView(correctReads) {
                @Override
                public List<FactValue> find(ContactId contact, FactKey key) {
                    return shown.getOrDefault(contact, Map.of())
                            .getOrDefault(key, super.find(contact, key));
                }

                @Override
                public List<Fact> of(ContactId contact) {
                    List<Fact> rows = new ArrayList<>();
                    shown.getOrDefault(contact, Map.of())
                            .forEach(
                                    (key, values) ->
                                            values.forEach(
                                                    value ->
                                                            rows.add(
                                                                    new Fact(
                                                                            contact, key, value))));
                    return rows;
                }
            };
        }
    }
}
