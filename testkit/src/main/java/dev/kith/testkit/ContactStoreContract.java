package dev.kith.testkit;

import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.first;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.moved;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.save;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.ConflictException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactStore;
import dev.kith.store.IdTakenException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The clauses of {@link ContactStore}. An adapter's test implements it. */
public interface ContactStoreContract extends StorageFixture {

    /** An id belongs to the contact that was added first. */
    @Test
    @Clause("CS-1")
    default void adding_an_id_that_the_book_has_is_refused_and_stores_nothing() {
        Contact ada = named(1, "Ada");
        Contact bob = named(2, "Bob");
        add(storage(), ada, bob);
        save(storage(), moved(bob, ContactStatus.ARCHIVED));

        for (Contact taken : List.of(ada, bob)) {
            IdTakenException refused =
                    assertThrows(
                            IdTakenException.class, () -> add(storage(), named(taken.id(), "New")));
            assertEquals(taken.id(), refused.id());
        }
        write(
                storage(),
                unit -> {
                    unit.contacts().add(named(3, "Carl"));
                    assertThrows(
                            IdTakenException.class, () -> unit.contacts().add(named(3, "New")));
                });

        assertEquals(List.of("Ada", "Carl"), names(active(storage())));
        assertEquals(List.of("Bob"), names(Sample.archived(storage())));
    }

    /** Many are added as one by one. */
    @Test
    @Clause("CS-6")
    default void contacts_that_are_added_together_are_stored_as_one_by_one() {
        Contact ada = named(1, "Ada");
        Contact bob = named(2, "Bob");
        write(
                storage(),
                unit -> {
                    long before = unit.writes();
                    unit.contacts().addAll(List.of(bob, ada));
                    assertEquals(before + 2, unit.writes());
                    assertEquals(Optional.of(ada), unit.contacts().find(ada.id()));
                    unit.contacts().save(renamed(bob, "Zoe"), Revision.FIRST);
                    unit.contacts().addAll(List.of());
                });

        assertEquals(List.of("Ada", "Zoe"), names(active(storage())));
        assertEquals(Optional.of(ada), find(storage(), ada.id()));
    }

    /** One id that is taken keeps all out that are added with it, and nobody else. */
    @Test
    @Clause("CS-6")
    default void of_contacts_that_are_added_together_none_is_stored_if_an_id_is_taken() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);

        write(
                storage(),
                unit -> {
                    unit.contacts().add(named(2, "Bob"));
                    for (ContactId taken : List.of(id(1), id(2), id(4))) {
                        long before = unit.writes();
                        List<Contact> together =
                                List.of(named(3, "Carl"), named(4, "Dora"), named(taken, "New"));
                        IdTakenException refused =
                                assertThrows(
                                        IdTakenException.class,
                                        () -> unit.contacts().addAll(together));
                        assertEquals(taken, refused.id());
                        assertEquals(before, unit.writes());
                        assertEquals(Optional.empty(), unit.contacts().find(id(3)));
                    }
                });

        assertEquals(List.of("Ada", "Bob"), names(active(storage())));
    }

    /** Of two that add the same id at the same time, one is refused with all it wrote. */
    @Test
    @Clause("CS-1")
    default void of_units_that_add_the_same_id_at_the_same_time_one_is_stored() {
        List<String> stored = new CopyOnWriteArrayList<>();

        TwoUnits.sideBySide(
                then -> addBesides(2, then, stored), then -> addBesides(3, then, stored));

        assertEquals(1, stored.size());
        String winner = stored.get(0);
        assertEquals(Optional.of(winner), find(storage(), id(1)).map(Contact::displayName));
        assertEquals(List.of(winner, winner + " besides"), names(active(storage())));
    }

    private void addBesides(long number, Runnable then, List<String> stored) {
        String name = "unit " + number;
        try {
            write(
                    storage(),
                    unit -> {
                        unit.contacts().add(named(number, name + " besides"));
                        unit.contacts().add(named(1, name));
                        then.run();
                    });
            stored.add(name);
        } catch (IdTakenException | ConflictException e) {
            assertTrue(!storage().isActive(), "a unit stayed open");
        }
    }

    /** A save from another revision than the stored one is refused, with the facts. */
    @Test
    @Clause("CS-2")
    default void a_stale_save_is_refused_and_stores_nothing() {
        Contact first = named(1, "Ada");
        add(storage(), first);
        Contact second = renamed(first, "Zoe");
        save(storage(), second);

        for (long seen : new long[] {1, 3, Long.MAX_VALUE}) {
            StaleException refused =
                    assertThrows(
                            StaleException.class,
                            () ->
                                    write(
                                            storage(),
                                            unit ->
                                                    unit.contacts()
                                                            .save(
                                                                    renamed(first, "Lost"),
                                                                    Revision.of(seen))));
            assertEquals(first.id(), refused.id());
            assertEquals(Revision.of(seen), refused.expected());
            assertEquals(Revision.of(2), refused.actual());
        }

        assertEquals(List.of("Zoe"), names(active(storage())));
        assertEquals(Optional.of(Revision.of(2)), find(storage(), id(1)).map(Contact::revision));
    }

    /** A unit's own save makes its earlier revision stale. */
    @Test
    @Clause("CS-2")
    default void a_save_is_stale_after_another_one_of_the_same_unit() {
        Contact ada = named(1, "Ada");
        write(
                storage(),
                unit -> {
                    unit.contacts().add(ada);
                    unit.contacts().save(renamed(ada, "Zoe"), Revision.FIRST);
                    StaleException refused =
                            assertThrows(
                                    StaleException.class,
                                    () ->
                                            unit.contacts()
                                                    .save(renamed(ada, "Lost"), Revision.FIRST));
                    assertEquals(Revision.of(2), refused.actual());
                });

        assertEquals(List.of("Zoe"), names(active(storage())));
    }

    /** Nobody comes into a book by a save. */
    @Test
    @Clause("CS-3")
    default void saving_a_contact_that_the_book_does_not_have_is_refused_and_stores_nothing() {
        Contact foreign = named(1, "Foreign");
        add(storage(), OTHER_BOOK, foreign);

        for (Contact unknown : List.of(foreign, named(2, "Nobody"))) {
            NotFoundException refused =
                    assertThrows(
                            NotFoundException.class,
                            () ->
                                    write(
                                            storage(),
                                            unit ->
                                                    unit.contacts()
                                                            .save(
                                                                    renamed(unknown, "New"),
                                                                    Revision.FIRST)));
            assertEquals(unknown.id(), refused.id());
        }

        assertEquals(List.of(), active(storage()));
        assertEquals(
                List.of("Foreign"), names(first(storage(), OTHER_BOOK, ContactStatus.ACTIVE, 9)));
    }

    /** However many save at once, one wins and the rest leave nothing. */
    @Test
    @Clause("CS-4")
    default void of_units_that_save_the_same_revision_at_the_same_time_one_wins() {
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            Contact contact = named(1_000 + round, "old " + round);
            add(storage(), contact);
            int base = 10_000 * (round + 1);
            AtomicInteger winners = new AtomicInteger();
            AtomicReference<String> winner = new AtomicReference<>("nobody");
            Threads.atOnce(
                    threads,
                    number -> {
                        try {
                            write(
                                    storage(),
                                    unit -> {
                                        unit.contacts().add(named(base + number, "by " + number));
                                        unit.contacts()
                                                .save(
                                                        renamed(contact, "w" + number),
                                                        Revision.FIRST);
                                    });
                            winners.incrementAndGet();
                            winner.set("w" + number);
                        } catch (StaleException | ConflictException e) {
                            assertTrue(!storage().isActive(), "a unit stayed open");
                        }
                    });

            assertEquals(1, winners.get(), "winners in round " + round);
            Contact stored = find(storage(), contact.id()).orElseThrow();
            assertEquals(winner.get(), stored.displayName());
            assertEquals(Revision.of(2), stored.revision());
            int left = 0;
            for (int number = 0; number < threads; number++) {
                left += find(storage(), id(base + number)).isPresent() ? 1 : 0;
            }
            assertEquals(1, left, "what units wrote besides, in round " + round);
        }
    }

    /** A unit that read before another one saved cannot overwrite that save. */
    @Test
    @Clause("CS-4")
    default void a_save_that_was_overtaken_since_it_was_read_is_refused() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);

        RuntimeException refused =
                assertThrows(
                        RuntimeException.class,
                        () ->
                                write(
                                        storage(),
                                        unit -> {
                                            Contact seen =
                                                    unit.contacts().find(id(1)).orElseThrow();
                                            Threads.elsewhere(
                                                    () -> {
                                                        save(storage(), renamed(ada, "Zoe"));
                                                        return true;
                                                    });
                                            unit.contacts()
                                                    .save(renamed(seen, "Lost"), seen.revision());
                                        }));

        assertTrue(
                refused instanceof StaleException || refused instanceof ConflictException,
                "refused as stale or as a conflict");
        assertEquals(List.of("Zoe"), names(active(storage())));
    }

    /** A unit goes on after refusals. */
    @Test
    @Clause("CS-5")
    default void a_refused_write_leaves_the_unit_usable_and_its_earlier_writes_in_place() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);

        write(
                storage(),
                unit -> {
                    ContactStore contacts = unit.contacts();
                    contacts.add(named(2, "Bob"));
                    assertThrows(IdTakenException.class, () -> contacts.add(named(1, "New")));
                    assertEquals(List.of("Ada", "Bob"), inUnit(contacts));
                    assertThrows(
                            StaleException.class,
                            () -> contacts.save(renamed(ada, "Lost"), Revision.of(9)));
                    assertEquals(List.of("Ada", "Bob"), inUnit(contacts));
                    assertThrows(
                            NotFoundException.class,
                            () -> contacts.save(named(9, "Nobody"), Revision.FIRST));
                    contacts.save(renamed(ada, "Zoe"), Revision.FIRST);
                    contacts.add(named(3, "Carl"));
                    assertEquals(List.of("Bob", "Carl", "Zoe"), inUnit(contacts));
                });

        assertEquals(List.of("Bob", "Carl", "Zoe"), names(active(storage())));
    }

    private static List<String> inUnit(ContactStore contacts) {
        return names(contacts.first(ContactStatus.ACTIVE, 10));
    }
}
