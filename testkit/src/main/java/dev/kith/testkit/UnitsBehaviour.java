package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.CommandKey;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.PageRequest;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of several commands as one, and of several threads at once. */
public interface UnitsBehaviour extends StorageFixture {

    /** A unit's commands are stored together, and its result comes out. */
    @Test
    default void a_unit_stores_all_its_commands_and_returns_what_its_work_returns() {
        Host host = new Host(storage());

        Person zoe =
                host.book.unit(
                        () -> {
                            Person ada = host.contacts().add(Person.known("Ada"));
                            host.contacts().add(Person.known("Bob"));
                            assertEquals(List.of("Ada", "Bob"), host.listed(), "its own writes");
                            assertEquals(List.of(), Threads.elsewhere(host::listed), "others");
                            return host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
                        });

        assertEquals(Revision.of(2), zoe.revision());
        assertEquals(List.of("Bob", "Zoe"), host.listed());
    }

    /** A unit that throws leaves nothing, and the thread can open another. */
    @Test
    default void a_unit_that_throws_stores_nothing_before_or_after_its_first_write() {
        Host host = new Host(storage());
        IllegalStateException failure = new IllegalStateException("of the work");

        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                host.book.unit(
                                        () -> {
                                            throw failure;
                                        })));
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                host.book.unit(
                                        () -> {
                                            host.contacts().add(Person.known("Lost"));
                                            throw failure;
                                        })));

        assertEquals(List.of(), host.listed());
        host.contacts().add(Person.known("Ada"));
        assertEquals(List.of("Ada"), host.listed());
    }

    /** A command that was refused before it wrote does no harm. */
    @Test
    default void a_refused_command_whose_refusal_is_caught_leaves_the_unit_usable() {
        Host host = new Host(storage());
        Person stale = host.contacts().add(Person.known("Ada"));
        host.contacts().change(stale, a -> a.edit().displayAs("Zoe"));

        host.book.unit(
                () -> {
                    assertThrows(
                            InvalidValueException.class, () -> host.contacts().add(Person.draft()));
                    host.contacts().add(Person.known("Bob"));
                    assertThrows(
                            StaleException.class,
                            () -> host.contacts().change(stale, a -> a.edit().displayAs("x")));
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    host.book.unit(
                                            () -> {
                                                throw new IllegalStateException("wrote nothing");
                                            }));
                    host.contacts().add(Person.known("Carl"));
                });

        assertEquals(List.of("Bob", "Carl", "Zoe"), host.listed());
    }

    /** What failed half-way takes the whole unit along, caught or not. */
    @Test
    default void a_failure_after_a_write_dooms_the_unit_though_it_is_caught() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));
        IllegalStateException failure = new IllegalStateException("half-way");

        DoomedUnitException doomed =
                assertThrows(
                        DoomedUnitException.class,
                        () ->
                                host.book.unit(
                                        () -> {
                                            host.contacts().add(Person.known("Bob"));
                                            assertSame(
                                                    failure,
                                                    assertThrows(
                                                            IllegalStateException.class,
                                                            () -> failHalfWay(host, failure)));
                                            assertDoomed(host, ada);
                                        }));

        assertSame(failure, doomed.getCause());
        assertEquals(List.of("Ada"), host.listed());
    }

    private static void failHalfWay(Host host, RuntimeException failure) {
        host.book.unit(
                () -> {
                    host.contacts().add(Person.known("Half"));
                    throw failure;
                });
    }

    private static void assertDoomed(Host host, Person ada) {
        for (Executable call :
                List.<Executable>of(
                        () -> host.contacts().find(ada.id()),
                        () -> host.contacts().findByEmail("a@b.example"),
                        () -> host.contacts().list(PageRequest.first(1)),
                        () -> host.contacts().add(Person.known("Carl")),
                        () -> host.contacts().change(ada, a -> a.edit().displayAs("Zoe")),
                        () -> host.contacts().archive(ada),
                        () -> host.book.unit(() -> host.contacts().find(ada.id())))) {
            assertThrows(DoomedUnitException.class, call);
        }
    }

    /** Units inside units are one. */
    @Test
    default void a_unit_inside_a_unit_is_stored_and_lost_with_the_outer_one() {
        Host host = new Host(storage());
        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    host.book.unit(() -> host.contacts().add(Person.known("Ada")));
                                    assertEquals(List.of("Ada"), host.listed());
                                    assertEquals(List.of(), Threads.elsewhere(host::listed));
                                    throw new IllegalStateException("of the outer work");
                                }));
        assertEquals(List.of(), host.listed());

        host.book.unit(() -> host.book.unit(() -> host.contacts().add(Person.known("Bob"))));
        assertEquals(List.of("Bob"), host.listed());
    }

    /** A unit is of one book. */
    @Test
    default void another_book_inside_a_unit_is_refused() {
        Host host = new Host(storage());

        host.book.unit(
                () -> {
                    host.contacts().add(Person.known("Ada"));
                    assertThrows(
                            IllegalStateException.class,
                            () -> host.otherBook.contacts().add(Person.known("Bob")));
                });

        assertEquals(List.of("Ada"), host.listed());
        assertEquals(List.of(), host.otherBook.contacts().list(PageRequest.first(9)).items());
    }

    /** For each revision one writer wins, and the others know. */
    @Test
    default void of_many_writers_of_one_revision_one_wins() {
        Host host = new Host(storage());
        Person contact = host.contacts().add(Person.known("0"));
        int threads = 4;
        for (int round = 1; round <= 15; round++) {
            ContactId id = contact.id();
            Person seen = (Person) host.contacts().find(id).orElseThrow();
            String name = "round " + round + " by ";
            AtomicInteger winners = new AtomicInteger();
            Threads.atOnce(
                    threads,
                    number -> {
                        try {
                            host.contacts().change(seen, c -> c.edit().displayAs(name + number));
                            winners.incrementAndGet();
                        } catch (StaleException e) {
                            assertEquals(seen.revision(), e.expected());
                        }
                    });
            assertEquals(1, winners.get(), "round " + round);
            assertEquals(seen.revision().next(), host.contacts().find(id).orElseThrow().revision());
        }
    }

    /** Whoever reads again after a refusal loses nobody's count. */
    @Test
    default void counting_by_many_threads_loses_no_count() {
        Host host = new Host(storage());
        ContactId id = host.contacts().add(Person.known("0")).id();
        int threads = 4;
        int each = 20;
        Threads.atOnce(
                threads,
                number -> {
                    for (int i = 0; i < each; i++) {
                        untilFresh(() -> count(host, id));
                    }
                });

        Contact counter = host.contacts().find(id).orElseThrow();
        assertEquals(Integer.toString(threads * each), counter.displayName());
        assertEquals(Revision.of(1 + threads * each), counter.revision());
    }

    private static void untilFresh(Runnable work) {
        for (int tries = 0; tries < 10_000; tries++) {
            try {
                work.run();
                return;
            } catch (StaleException e) {
                assertTrue(e.actual().compareTo(e.expected()) > 0);
            }
        }
        throw new AssertionError("the work was stale ten thousand times");
    }

    private static void count(Host host, ContactId id) {
        Person counter = (Person) host.contacts().find(id).orElseThrow();
        int next = Integer.parseInt(counter.displayName()) + 1;
        host.contacts().change(counter, c -> c.edit().displayAs(Integer.toString(next)));
    }

    /** Units that cross on two contacts are repeated until both are stored. */
    @Test
    default void units_that_cross_on_two_contacts_are_both_stored() {
        Host host = new Host(storage());
        ContactId one = host.contacts().add(Person.known("0")).id();
        ContactId two = host.contacts().add(Person.known("0")).id();
        CountDownLatch crossed = new CountDownLatch(2);
        Threads.atOnce(
                2,
                number ->
                        untilFresh(
                                () ->
                                        host.book.unit(
                                                () -> {
                                                    count(host, number == 0 ? one : two);
                                                    Threads.meet(crossed);
                                                    count(host, number == 0 ? two : one);
                                                })));

        assertEquals(List.of("2", "2"), host.listed());
    }

    /** A unit that lost by a deadlock is repeated by the library, without the host's doing. */
    @Test
    default void a_deadlocked_unit_is_repeated_and_stored() {
        Host host = new Host(storage());
        ContactBook ada = host.book.once(CommandKey.of("ada"));
        ContactBook bob = host.book.once(CommandKey.of("bob"));
        CountDownLatch crossed = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        Threads.atOnce(
                2,
                number ->
                        host.book.unit(
                                () -> {
                                    runs.incrementAndGet();
                                    add(number == 0 ? ada : bob, number == 0);
                                    Threads.meet(crossed);
                                    add(number == 0 ? bob : ada, number != 0);
                                }));

        assertEquals(List.of("Ada", "Bob"), host.listed(), "each command once");
        assertTrue(runs.get() >= 3, "one of the two units was repeated");
    }

    private static void add(ContactBook book, boolean ada) {
        book.contacts().add(Person.known(ada ? "Ada" : "Bob"));
    }

    /** Readers see the old state while a long unit is open, and wait for nothing. */
    @Test
    default void a_reader_during_a_long_unit_sees_the_old_state_without_waiting() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada").email("ada@engines.example"));

        host.book.unit(
                () -> {
                    for (int i = 0; i < 50; i++) {
                        host.contacts().add(Person.known("n" + i).email("ada@engines.example"));
                    }
                    host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
                    assertEquals(
                            List.of("Ada"),
                            Threads.elsewhere(
                                    () ->
                                            Host.names(
                                                    host.contacts()
                                                            .findByEmail("ada@engines.example"))));
                    assertEquals(List.of("Ada"), Threads.elsewhere(host::listed));
                });

        assertEquals(51, host.contacts().findByEmail("ada@engines.example").size());
    }

    /** No reader sees one of two contacts that change together without the other. */
    @Test
    default void a_reader_never_sees_half_a_unit_of_the_book() {
        Host host = new Host(storage());
        ContactId one = host.contacts().add(Person.known("0").email("a@b.example")).id();
        ContactId two = host.contacts().add(Person.known("0").email("a@b.example")).id();
        AtomicBoolean done = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            Future<Boolean> reader =
                    threads.start(
                            () -> {
                                while (!done.get()) {
                                    List<String> both =
                                            Host.names(host.contacts().findByEmail("a@b.example"));
                                    assertEquals(2, both.size());
                                    assertEquals(both.get(0), both.get(1), "half a unit");
                                }
                            });
            for (int i = 0; i < 200; i++) {
                host.book.unit(
                        () -> {
                            count(host, one);
                            count(host, two);
                        });
            }
            done.set(true);
            Threads.result(reader);
        }
        assertEquals(List.of("200", "200"), host.listed());
    }
}
