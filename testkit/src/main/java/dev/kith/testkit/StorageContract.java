package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.email;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.findByKey;
import static dev.kith.testkit.Sample.first;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.moved;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.next;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.ContactView;
import dev.kith.store.Guard;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The clauses of {@link Storage}. An adapter's test implements it. */
public interface StorageContract extends StorageFixture {

    /** Reads on all threads see what a unit wrote, once it has returned. */
    @Test
    @Clause("ST-1")
    default void what_a_unit_wrote_is_seen_on_every_thread_once_it_has_returned() {
        Contact ada = named(1, "Ada");
        Contact grace = named(2, "Grace");

        String result =
                storage()
                        .unit(
                                BOOK,
                                unit -> {
                                    unit.contacts().add(ada);
                                    unit.contacts().add(grace);
                                    return "what the work returned";
                                });
        write(storage(), unit -> unit.contacts().save(renamed(ada, "Zoe"), Revision.FIRST));

        assertEquals("what the work returned", result);
        assertEquals(List.of("Grace", "Zoe"), names(active(storage())));
        assertEquals(List.of("Grace", "Zoe"), Threads.elsewhere(() -> names(active(storage()))));
        assertEquals(
                Optional.of("Zoe"),
                Threads.elsewhere(() -> find(storage(), ada.id()).map(Contact::displayName)));
    }

    /** Every unit of many that ran at the same time is stored. */
    @Test
    @Clause("ST-1")
    default void units_of_many_threads_are_all_stored() {
        int threads = 4;
        int each = 25;
        try (Threads others = new Threads()) {
            Threads.results(
                    others.startAll(
                            threads,
                            number -> {
                                for (int i = 0; i < each; i++) {
                                    add(storage(), named(number * each + i, "n" + number));
                                }
                            }));
        }

        assertEquals(threads * each, active(storage()).size());
    }

    /** A view is kept for as long as the host likes, and is never old. */
    @Test
    @Clause("ST-1")
    default void a_view_that_was_kept_sees_what_is_committed_by_each_call() {
        ContactView kept = storage().view(BOOK).contacts();
        assertEquals(List.of(), kept.first(ContactStatus.ACTIVE, 9), "never written");
        Contact ada = named(1, "Ada");

        add(storage(), ada);
        assertEquals(Optional.of(ada), kept.find(ada.id()));
        assertEquals(
                List.of("Ada"),
                Threads.elsewhere(() -> names(kept.first(ContactStatus.ACTIVE, 9))),
                "on another thread");
        write(
                storage(),
                unit -> {
                    unit.contacts().save(renamed(ada, "Zoe"), Revision.FIRST);
                    assertEquals(List.of("Zoe"), names(kept.first(ContactStatus.ACTIVE, 9)));
                    assertEquals(
                            List.of("Ada"),
                            Threads.elsewhere(() -> names(kept.first(ContactStatus.ACTIVE, 9))));
                });
        assertEquals(List.of("Zoe"), names(kept.first(ContactStatus.ACTIVE, 9)));
        assertThrows(
                IllegalStateException.class,
                () -> write(storage(), OTHER_BOOK, unit -> kept.find(ada.id())));
    }

    /** A failed unit leaves what was there before, and its exception is not wrapped. */
    @Test
    @Clause("ST-2")
    default void a_unit_that_throws_stores_nothing_and_lets_the_very_exception_out() {
        Contact ada = contactWithEmail(1, "Ada", "ada@engines.example");
        add(storage(), ada);

        for (Throwable failure :
                List.of(new IllegalStateException("of the work"), new AssertionError("an error"))) {
            Throwable thrown =
                    assertThrows(
                            Throwable.class,
                            () -> write(storage(), unit -> writeAllAndThrow(unit, ada, failure)));

            assertSame(failure, thrown, "the very exception");
            assertEquals(List.of("Ada"), names(active(storage())));
            assertEquals(Optional.empty(), find(storage(), id(2)));
            assertEquals(
                    Optional.of(Revision.FIRST), find(storage(), ada.id()).map(Contact::revision));
            assertEquals(1, findByKey(storage(), email("ada@engines.example")).size());
            assertEquals(0, findByKey(storage(), email("new@engines.example")).size());
            assertEquals(
                    Optional.empty(),
                    storage().unit(BOOK, unit -> unit.commands().find(CommandKey.of("k"))));
        }
    }

    private static void writeAllAndThrow(StorageUnit unit, Contact ada, Throwable failure) {
        unit.guard(List.of(new Guard("test", "of a unit that throws")));
        unit.contacts().add(contactWithEmail(2, "Bob", "new@engines.example"));
        unit.contacts()
                .save(next(ada, Person.known("Zoe").email("new@engines.example")), Revision.FIRST);
        unit.commands().add(CommandKey.of("k"), CommandSamples.outcome("contact.add"));
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static Contact contactWithEmail(long number, String name, String address) {
        return Sample.contact(id(number), Person.known(name).email(address));
    }

    /** After a failed unit the same writes go through. */
    @Test
    @Clause("ST-2")
    default void what_a_failed_unit_wrote_can_be_written_again() {
        Contact ada = named(1, "Ada");

        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().add(ada);
                                    throw new IllegalStateException("of the work");
                                }));
        add(storage(), ada);

        assertEquals(List.of("Ada"), names(active(storage())));
    }

    /** A unit's own additions and changes are where they belong among what was there. */
    @Test
    @Clause("ST-3")
    default void a_unit_sees_its_own_writes_by_id_by_key_and_in_pages() {
        Contact bob = contactWithEmail(2, "Bob", "bob@engines.example");
        Contact dora = contactWithEmail(4, "Dora", "shared@engines.example");
        Contact fred = named(6, "Fred");
        add(storage(), bob, dora, fred);

        write(
                storage(),
                unit -> {
                    ContactStore contacts = unit.contacts();
                    contacts.add(contactWithEmail(1, "Carl", "shared@engines.example"));
                    contacts.save(
                            next(bob, Person.known("Gina").email("gina@engines.example")),
                            Revision.FIRST);
                    contacts.save(moved(fred, ContactStatus.ARCHIVED), Revision.FIRST);

                    assertEquals(
                            Optional.of("Gina"), contacts.find(bob.id()).map(Contact::displayName));
                    assertEquals(
                            List.of("Carl", "Dora"),
                            names(contacts.findByKey(email("shared@engines.example"), 9)));
                    assertEquals(List.of(), contacts.findByKey(email("bob@engines.example"), 9));
                    assertEquals(
                            List.of("Gina"),
                            names(contacts.findByKey(email("gina@engines.example"), 9)));
                    assertEquals(
                            List.of("Carl", "Dora", "Gina"),
                            names(contacts.first(ContactStatus.ACTIVE, 10)));
                    assertEquals(
                            List.of("Carl", "Dora"),
                            names(contacts.first(ContactStatus.ACTIVE, 2)));
                    assertEquals(
                            List.of("Gina"),
                            names(
                                    contacts.after(
                                            ContactStatus.ACTIVE,
                                            ContactProjection.position(dora),
                                            10)));
                    assertEquals(
                            List.of("Fred"), names(contacts.first(ContactStatus.ARCHIVED, 10)));
                });
    }

    /** Whatever a unit does, it reads what a list in memory would give. */
    @Test
    @Clause("ST-3")
    default void a_unit_reads_as_if_all_that_it_wrote_were_stored() {
        for (long seed = 1; seed <= 8; seed++) {
            BookId book = BookId.of("own writes " + seed);
            ModelBook model = new ModelBook(seed);
            write(storage(), book, unit -> model.write(unit.contacts(), 20));
            write(
                    storage(),
                    book,
                    unit -> {
                        for (int step = 0; step < 8; step++) {
                            model.write(unit.contacts(), 3);
                            model.check(unit.contacts());
                        }
                    });
            model.check(storage().view(book).contacts());
        }
    }

    /** Neither a read nor another unit sees what is not committed; afterwards both see all. */
    @Test
    @Clause("ST-4")
    default void nobody_sees_a_unit_before_it_is_committed() {
        Contact ada = contactWithEmail(1, "Ada", "ada@engines.example");
        add(storage(), ada);

        write(
                storage(),
                unit -> {
                    unit.contacts()
                            .save(
                                    next(ada, Person.known("Zoe").email("zoe@engines.example")),
                                    Revision.FIRST);
                    unit.contacts().add(named(2, "Bob"));

                    Threads.elsewhere(
                            () -> {
                                assertOnlyAda();
                                return true;
                            });
                });

        assertEquals(List.of("Bob", "Zoe"), names(active(storage())));
        assertEquals(1, findByKey(storage(), email("zoe@engines.example")).size());
        assertEquals(0, findByKey(storage(), email("ada@engines.example")).size());
    }

    private void assertOnlyAda() {
        assertEquals(List.of("Ada"), names(active(storage())));
        assertEquals(Optional.empty(), find(storage(), id(2)));
        assertEquals(Optional.of("Ada"), find(storage(), id(1)).map(Contact::displayName));
        assertEquals(List.of(), findByKey(storage(), email("zoe@engines.example")));
        assertEquals(1, findByKey(storage(), email("ada@engines.example")).size());
        assertEquals(
                List.of("Ada"),
                storage()
                        .unit(
                                BOOK,
                                other -> names(other.contacts().first(ContactStatus.ACTIVE, 9))));
    }

    /** A reader beside a busy writer never sees one half of a unit. */
    @Test
    @Clause("ST-4")
    default void a_reader_never_sees_half_a_unit() {
        Contact one = contactWithEmail(1, "0", "both@engines.example");
        Contact two = contactWithEmail(2, "0", "both@engines.example");
        add(storage(), one, two);
        AtomicBoolean done = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            Future<Boolean> reader =
                    threads.start(
                            () -> {
                                while (!done.get()) {
                                    assertBothAtOnce(one, two);
                                }
                            });
            for (int round = 1; round <= 200; round++) {
                String name = Integer.toString(round);
                write(storage(), unit -> renameBoth(unit, one, two, name));
            }
            done.set(true);
            Threads.result(reader);
        }
    }

    private static void renameBoth(StorageUnit unit, Contact one, Contact two, String name) {
        for (Contact each : List.of(one, two)) {
            Contact current = unit.contacts().find(each.id()).orElseThrow();
            unit.contacts().save(renamed(current, name), current.revision());
        }
    }

    private void assertBothAtOnce(Contact one, Contact two) {
        List<String> together = names(findByKey(storage(), email("both@engines.example")));
        assertEquals(2, together.size(), "a change lost a contact from sight");
        assertEquals(together.get(0), together.get(1), "one read saw half a unit");
        List<String> listed = names(active(storage()));
        assertEquals(2, listed.size(), "a change lost a contact from the list");
        assertEquals(listed.get(0), listed.get(1), "one page shows half a unit");
        int first = number(one);
        assertTrue(number(two) >= first, "a later read saw less of a unit than an earlier one");
    }

    private int number(Contact contact) {
        return Integer.parseInt(find(storage(), contact.id()).orElseThrow().displayName());
    }

    /** An inner unit's writes wait for the outer one's end. */
    @Test
    @Clause("ST-5")
    default void a_unit_inside_a_unit_is_committed_with_the_outer_one() {
        write(
                storage(),
                outer -> {
                    outer.contacts().add(named(1, "Ada"));
                    write(
                            storage(),
                            inner -> {
                                assertTrue(inner.contacts().find(id(1)).isPresent());
                                inner.contacts().add(named(2, "Bob"));
                            });

                    assertTrue(outer.contacts().find(id(2)).isPresent());
                    assertEquals(List.of("Ada", "Bob"), names(active(storage())), "read inside");
                    assertEquals(
                            List.of(), Threads.elsewhere(() -> names(active(storage()))), "others");
                });

        assertEquals(List.of("Ada", "Bob"), names(active(storage())));
    }

    /** An outer unit that fails takes along what inner units wrote. */
    @Test
    @Clause("ST-5")
    default void an_outer_unit_that_throws_takes_its_inner_units_along() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                outer -> {
                                    add(storage(), named(1, "Ada"));
                                    throw new IllegalStateException("of the outer unit");
                                }));

        assertEquals(List.of(), active(storage()));
    }

    /** An inner unit that fails before it writes leaves the outer one as it was. */
    @Test
    @Clause("ST-5")
    default void an_inner_unit_that_throws_before_its_first_write_leaves_the_outer_one_usable() {
        write(
                storage(),
                outer -> {
                    outer.contacts().add(named(1, "Ada"));
                    assertThrows(
                            StaleException.class,
                            () ->
                                    write(
                                            storage(),
                                            inner ->
                                                    inner.contacts()
                                                            .save(
                                                                    renamed(named(1, "Ada"), "Zoe"),
                                                                    Revision.of(7))));
                    outer.contacts().add(named(2, "Bob"));
                });

        assertEquals(List.of("Ada", "Bob"), names(active(storage())));
    }

    /** A second book inside a unit is refused, and the unit goes on. */
    @Test
    @Clause("ST-6")
    default void another_book_inside_a_unit_is_refused_and_harms_neither() {
        Contact other = named(9, "Other");
        add(storage(), OTHER_BOOK, other);

        write(
                storage(),
                unit -> {
                    unit.contacts().add(named(1, "Ada"));
                    assertThrows(
                            IllegalStateException.class,
                            () -> add(storage(), OTHER_BOOK, named(2, "Bob")));
                    assertThrows(
                            IllegalStateException.class,
                            () -> find(storage(), OTHER_BOOK, other.id()));
                    unit.contacts().add(named(3, "Carl"));
                });

        assertEquals(List.of("Ada", "Carl"), names(active(storage())));
        assertEquals(
                List.of("Other"), names(first(storage(), OTHER_BOOK, ContactStatus.ACTIVE, 10)));
    }

    /** Equal ids, keys and command keys in two books have nothing to do with each other. */
    @Test
    @Clause("ST-7")
    default void two_books_share_nothing_even_under_equal_ids_and_keys() {
        Contact here = contactWithEmail(1, "Here", "same@engines.example");
        Contact there = contactWithEmail(1, "There", "same@engines.example");
        CommandKey key = CommandKey.of("the same");
        add(storage(), BOOK, here);
        add(storage(), OTHER_BOOK, there);
        add(storage(), OTHER_BOOK, contactWithEmail(2, "Third", "same@engines.example"));
        write(
                storage(),
                OTHER_BOOK,
                unit -> unit.commands().add(key, CommandSamples.outcome("contact.add")));
        write(
                storage(),
                OTHER_BOOK,
                unit -> unit.contacts().save(renamed(there, "Changed"), Revision.FIRST));

        assertEquals(Optional.of("Here"), find(storage(), id(1)).map(Contact::displayName));
        assertEquals(Optional.empty(), find(storage(), id(2)));
        assertEquals(List.of("Here"), names(findByKey(storage(), email("same@engines.example"))));
        assertEquals(List.of("Here"), names(active(storage())));
        assertEquals(
                List.of(),
                Sample.after(storage(), ContactStatus.ACTIVE, ContactProjection.position(here), 9));
        assertEquals(Optional.empty(), storage().unit(BOOK, unit -> unit.commands().find(key)));
        assertEquals(
                List.of("Changed", "Third"),
                names(findByKey(storage(), OTHER_BOOK, email("same@engines.example"))));
    }

    /** Books whose names differ only in case, accents or composition are different books. */
    @Test
    @Clause("ST-7")
    default void names_of_books_are_compared_exactly() {
        List<String> names = List.of("acme", "ACME", "acmé", "acme\u0301", "acme 😀", "acme 😁");
        for (int i = 0; i < names.size(); i++) {
            add(storage(), BookId.of(names.get(i)), named(1, "of " + i));
        }

        for (int i = 0; i < names.size(); i++) {
            BookId book = BookId.of(names.get(i));
            assertEquals(
                    List.of("of " + i), names(first(storage(), book, ContactStatus.ACTIVE, 10)));
        }
    }

    /** A doomed unit refuses everything, in joined units too, and stores nothing. */
    @Test
    @Clause("ST-8")
    default void a_doomed_unit_throws_from_every_later_call() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);
        IllegalStateException cause = new IllegalStateException("the first failure");

        DoomedUnitException thrown =
                assertThrows(
                        DoomedUnitException.class,
                        () ->
                                write(
                                        storage(),
                                        unit -> {
                                            ContactStore contacts = unit.contacts();
                                            CommandStore commands = unit.commands();
                                            contacts.add(named(2, "Bob"));
                                            unit.doom(cause);
                                            unit.doom(new IllegalStateException("a later one"));
                                            everyCall(unit, contacts, commands, ada)
                                                    .forEach(
                                                            call ->
                                                                    assertThrows(
                                                                            DoomedUnitException
                                                                                    .class,
                                                                            call));
                                        }));

        assertSame(cause, thrown.getCause(), "the first failure is the cause");
        assertEquals(List.of("Ada"), names(active(storage())));
    }

    private List<Executable> everyCall(
            StorageUnit unit, ContactStore contacts, CommandStore commands, Contact ada) {
        return List.of(
                () -> contacts.find(ada.id()),
                () -> contacts.findByKey(email("ada@engines.example"), 9),
                () -> contacts.first(ContactStatus.ACTIVE, 1),
                () -> contacts.after(ContactStatus.ACTIVE, ContactProjection.position(ada), 1),
                () -> contacts.add(named(3, "Carl")),
                () -> contacts.save(renamed(ada, "Zoe"), Revision.FIRST),
                () -> commands.find(CommandKey.of("k")),
                () -> commands.add(CommandKey.of("k"), CommandSamples.outcome("x")),
                () -> unit.guard(List.of(new Guard("test", "doomed"))),
                () -> unit.contacts().find(ada.id()),
                () -> find(storage(), ada.id()),
                () -> add(storage(), named(4, "Dora")));
    }

    /** What the work throws goes before the doom. */
    @Test
    @Clause("ST-8")
    default void a_doomed_unit_whose_work_throws_lets_that_exception_out() {
        IllegalArgumentException failure = new IllegalArgumentException("of the work");

        Throwable thrown =
                assertThrows(
                        Throwable.class,
                        () ->
                                write(
                                        storage(),
                                        unit -> {
                                            unit.contacts().add(named(1, "Ada"));
                                            unit.doom(new IllegalStateException("the cause"));
                                            throw failure;
                                        }));

        assertSame(failure, thrown);
        assertEquals(List.of(), active(storage()));
    }

    /** A book comes into being with its first write, not with a read. */
    @Test
    @Clause("ST-9")
    default void a_book_that_was_never_written_is_empty_to_read() {
        add(storage(), OTHER_BOOK, contactWithEmail(1, "Ada", "ada@engines.example"));

        for (int time = 0; time < 2; time++) {
            assertEquals(Optional.empty(), find(storage(), id(1)));
            assertEquals(List.of(), findByKey(storage(), email("ada@engines.example")));
            assertEquals(List.of(), active(storage()));
            assertEquals(List.of(), Sample.archived(storage()));
            assertEquals(
                    List.of(),
                    Sample.after(
                            storage(),
                            ContactStatus.ACTIVE,
                            ContactProjection.position(named(1, "A")),
                            10));
        }
        add(storage(), named(1, "Bob"));

        assertEquals(List.of("Bob"), names(active(storage())));
    }

    /** Whether a unit is open is a matter of the thread. */
    @Test
    @Clause("ST-10")
    default void a_unit_is_active_on_its_thread_from_its_beginning_to_its_end() {
        assertFalse(storage().isActive(), "before");
        write(
                storage(),
                unit -> {
                    assertTrue(storage().isActive(), "inside");
                    write(storage(), inner -> assertTrue(storage().isActive(), "in a joined one"));
                    assertTrue(storage().isActive(), "after a joined one");
                    assertFalse(Threads.elsewhere(() -> storage().isActive()), "another thread");
                });
        assertFalse(storage().isActive(), "after");

        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    throw new IllegalStateException("of the work");
                                }));
        assertFalse(storage().isActive(), "after one that threw");
    }

    /** A reader gets its answer while a writer is at it. */
    @Test
    @Clause("ST-11")
    default void a_read_does_not_wait_for_a_unit_that_is_open_elsewhere() {
        Contact ada = contactWithEmail(1, "Ada", "ada@engines.example");
        add(storage(), ada);

        write(
                storage(),
                unit -> {
                    unit.guard(List.of(new Guard("external-id", "x")));
                    unit.contacts().save(renamed(ada, "Zoe"), Revision.FIRST);
                    unit.contacts().add(named(2, "Bob"));

                    Threads.elsewhere(
                            () -> {
                                find(storage(), ada.id());
                                find(storage(), id(2));
                                findByKey(storage(), email("ada@engines.example"));
                                active(storage());
                                Sample.after(
                                        storage(),
                                        ContactStatus.ACTIVE,
                                        ContactProjection.position(ada),
                                        5);
                                return true;
                            });
                });
    }

    /** Of two units that cross, one is refused and one goes on. */
    @Test
    @Clause("ST-12")
    default void of_two_units_that_wait_for_each_other_one_is_refused_and_one_goes_on() {
        Guard one = new Guard("test", "one");
        Guard two = new Guard("test", "two");
        CountDownLatch bothHold = new CountDownLatch(2);
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger stored = new AtomicInteger();
        try (Threads threads = new Threads()) {
            Threads.results(
                    threads.startAll(
                            2,
                            number -> {
                                try {
                                    write(
                                            storage(),
                                            unit -> {
                                                unit.guard(List.of(number == 0 ? one : two));
                                                unit.contacts().add(named(number, "n" + number));
                                                bothHold.countDown();
                                                Threads.await(bothHold);
                                                unit.guard(List.of(number == 0 ? two : one));
                                            });
                                    stored.incrementAndGet();
                                } catch (ConflictException e) {
                                    refused.incrementAndGet();
                                }
                            }));
        }

        assertEquals(1, refused.get(), "refused units");
        assertEquals(1, stored.get(), "units that went on");
        assertEquals(1, active(storage()).size(), "stored contacts");
    }

    /** Who swallows the refusal has lost all the same. */
    @Test
    @Clause("ST-12")
    default void a_unit_that_lost_and_goes_on_all_the_same_stores_nothing() {
        Guard one = new Guard("test", "one");
        Guard two = new Guard("test", "two");
        CountDownLatch bothHold = new CountDownLatch(2);
        List<String> lost = new CopyOnWriteArrayList<>();
        try (Threads threads = new Threads()) {
            List<Future<Boolean>> units =
                    threads.startAll(
                            2,
                            number ->
                                    write(
                                            storage(),
                                            unit -> {
                                                unit.guard(List.of(number == 0 ? one : two));
                                                unit.contacts().add(named(number, "n" + number));
                                                bothHold.countDown();
                                                Threads.await(bothHold);
                                                try {
                                                    unit.guard(List.of(number == 0 ? two : one));
                                                } catch (ConflictException e) {
                                                    lost.add("n" + number);
                                                }
                                            }));
            int ended = 0;
            for (Future<Boolean> unit : units) {
                try {
                    Threads.result(unit);
                    ended++;
                } catch (ConflictException | DoomedUnitException e) {
                    assertFalse(lost.isEmpty(), "only the one that lost is refused");
                }
            }
            assertEquals(1, ended, "units that were committed");
        }

        assertEquals(1, active(storage()).size());
        assertFalse(names(active(storage())).containsAll(lost), "the unit that lost is stored");
    }

    /** Two units that change the same contacts in opposite order come to an end. */
    @Test
    @Clause("ST-12")
    default void units_that_save_two_contacts_in_opposite_order_come_to_an_end() {
        Contact one = named(1, "0");
        Contact two = named(2, "0");
        add(storage(), one, two);
        CountDownLatch bothSaved = new CountDownLatch(2);
        AtomicInteger stored = new AtomicInteger();
        try (Threads threads = new Threads()) {
            Threads.results(
                    threads.startAll(
                            2,
                            number -> {
                                Contact mine = number == 0 ? one : two;
                                Contact other = number == 0 ? two : one;
                                try {
                                    write(
                                            storage(),
                                            unit -> {
                                                unit.contacts()
                                                        .save(renamed(mine, "n"), Revision.FIRST);
                                                bothSaved.countDown();
                                                Threads.await(bothSaved);
                                                unit.contacts()
                                                        .save(renamed(other, "n"), Revision.FIRST);
                                            });
                                    stored.incrementAndGet();
                                } catch (ConflictException | StaleException e) {
                                    assertTrue(storage().isActive() == false, "a unit stayed open");
                                }
                            }));
        }

        assertEquals(1, stored.get(), "units that were committed");
        assertEquals(List.of("n", "n"), names(active(storage())));
    }

    /** A unit that was let out of its work is dead. */
    @Test
    @Clause("ST-13")
    default void a_unit_that_is_used_after_its_end_throws() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);
        StorageUnit unit = storage().unit(BOOK, open -> open);
        ContactStore contacts = storage().unit(BOOK, StorageUnit::contacts);
        CommandStore commands = storage().unit(BOOK, StorageUnit::commands);
        List<Executable> calls =
                List.of(
                        () -> contacts.find(ada.id()),
                        () -> contacts.findByKey(email("ada@engines.example"), 9),
                        () -> contacts.first(ContactStatus.ACTIVE, 1),
                        () ->
                                contacts.after(
                                        ContactStatus.ACTIVE, ContactProjection.position(ada), 1),
                        () -> contacts.add(named(2, "Bob")),
                        () -> contacts.save(renamed(ada, "Zoe"), Revision.FIRST),
                        () -> commands.find(CommandKey.of("k")),
                        () -> commands.add(CommandKey.of("k"), CommandSamples.outcome("x")),
                        () -> unit.contacts().find(ada.id()),
                        () -> unit.commands().find(CommandKey.of("k")),
                        () -> unit.guard(List.of(new Guard("test", "late"))),
                        unit::writes,
                        () -> unit.doom(new IllegalStateException("late")));

        for (int i = 0; i < calls.size(); i++) {
            assertThrows(IllegalStateException.class, calls.get(i), "call " + i);
        }
        assertEquals(List.of("Ada"), names(active(storage())));
    }
}
