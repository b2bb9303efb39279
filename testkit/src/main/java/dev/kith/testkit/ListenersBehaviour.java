package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.change.BulkCount;
import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeEntry.Operation;
import dev.kith.change.ChangeListener;
import dev.kith.change.ChangeNotice;
import dev.kith.common.CommandKey;
import dev.kith.contact.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a host's listeners hear. */
public interface ListenersBehaviour extends StorageFixture {

    /** A command is told when it is committed. */
    @Test
    default void listeners_hear_of_a_command_after_its_commit() {
        List<ChangeNotice> heard = new ArrayList<>();
        Thread[] thread = new Thread[1];
        List<List<String>> seen = new ArrayList<>();
        Host[] host = new Host[1];
        host[0] =
                listening(
                        notice -> {
                            heard.add(notice);
                            thread[0] = Thread.currentThread();
                            assertFalse(storage().isActive());
                            seen.add(Threads.elsewhere(host[0]::listed));
                        });

        Person ada = host[0].contacts().add(Person.known("Ada"));

        assertEquals(1, heard.size());
        assertSame(Thread.currentThread(), thread[0]);
        assertEquals(List.of(List.of("Ada")), seen, "everybody sees it by then");
        assertEquals(BOOK, heard.get(0).book());
        assertEquals(List.of(), heard.get(0).quietly());
        ChangeEntry entry = heard.get(0).entries().get(0);
        assertEquals(ada.id().uuid(), entry.subject().id());
        assertEquals(Operation.ADDED, entry.operation());
    }

    private Host listening(ChangeListener... listeners) {
        return new Host(
                storage(),
                builder -> {
                    List.of(listeners).forEach(builder::listener);
                    return builder;
                });
    }

    /** A unit is told once, in order, with what joined it. */
    @Test
    default void listeners_hear_of_a_unit_once_with_its_changes_in_order() {
        List<ChangeNotice> heard = new ArrayList<>();
        Host host = listening(heard::add);

        host.book.unit(
                () -> {
                    Person ada = host.contacts().add(Person.known("Ada"));
                    host.book.unit(() -> host.contacts().add(Person.known("Bob")));
                    host.contacts().change(ada, a -> a.edit().displayAs("Zoe"));
                    host.contacts().find(ada.id());
                    assertEquals(List.of(), heard, "inside the unit");
                });

        assertEquals(1, heard.size());
        assertEquals(
                List.of("contact.add", "contact.add", "contact.change"),
                heard.get(0).entries().stream().map(e -> e.command().name()).toList());
    }

    /** What did not happen is not told. */
    @Test
    default void listeners_hear_nothing_of_what_was_not_stored() {
        List<ChangeNotice> heard = new ArrayList<>();
        Host host = listening(heard::add);
        Person ada = host.contacts().add(Person.known("Ada"));
        heard.clear();

        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    host.contacts().add(Person.known("Lost"));
                                    throw new IllegalStateException("of the work");
                                }));
        host.contacts().change(ada, a -> a.edit().displayAs("Ada"));
        host.book.unit(() -> host.contacts().find(ada.id()));

        assertEquals(List.of(), heard);
        host.contacts().add(Person.known("Bob"));
        assertEquals(1, heard.size());
        assertEquals(1, heard.get(0).entries().size(), "nothing of the lost unit is left over");
    }

    /** Of a unit that was repeated only the try that was stored is told. */
    @Test
    default void listeners_hear_once_of_a_unit_that_was_repeated() {
        List<ChangeNotice> heard = Collections.synchronizedList(new ArrayList<>());
        Host host = listening(heard::add);
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch crossed = new CountDownLatch(2);
        try (Threads threads = new Threads()) {
            Threads.results(
                    threads.startAll(
                            2,
                            number ->
                                    host.book.unit(
                                            () -> {
                                                runs.incrementAndGet();
                                                host.contacts().add(Person.known("own"));
                                                addOnce(host.book, number == 0 ? "Ada" : "Bob");
                                                crossed.countDown();
                                                Threads.await(crossed);
                                                addOnce(host.book, number == 0 ? "Bob" : "Ada");
                                            })));
        }

        assertTrue(runs.get() >= 3, "one of the two units was repeated");
        List<Integer> told = new ArrayList<>();
        heard.forEach(notice -> told.add(notice.entries().size()));
        Collections.sort(told);
        assertEquals(List.of(1, 3), told, "who came second repeated what was there");
        assertEquals(List.of("Ada", "Bob", "own", "own"), host.listed());
    }

    private static void addOnce(ContactBook book, String name) {
        book.once(CommandKey.of(name)).contacts().add(Person.known(name));
    }

    /** Where the host has a transaction, its commit counts. */
    @Test
    default void inside_the_hosts_transaction_listeners_hear_after_its_commit_only() {
        List<ChangeNotice> heard = new ArrayList<>();
        Host host = listening(heard::add);

        storage()
                .unit(
                        BOOK,
                        transaction -> {
                            host.contacts().add(Person.known("Ada"));
                            host.book.unit(() -> host.contacts().add(Person.known("Bob")));
                            assertEquals(List.of(), heard);
                            return true;
                        });
        assertEquals(2, heard.stream().mapToInt(notice -> notice.entries().size()).sum());
        heard.clear();

        assertThrows(
                IllegalStateException.class,
                () ->
                        storage()
                                .unit(
                                        BOOK,
                                        transaction -> {
                                            host.contacts().add(Person.known("Lost"));
                                            throw new IllegalStateException("of the host");
                                        }));
        assertEquals(List.of(), heard, "a transaction that was rolled back");
    }

    /** One bad listener is its own affair. */
    @Test
    default void a_listener_that_throws_harms_neither_the_command_nor_other_listeners() {
        List<ChangeNotice> heard = new ArrayList<>();
        Host host =
                listening(
                        notice -> {
                            throw new IllegalStateException("a bad listener");
                        },
                        notice -> {
                            throw new StackOverflowError("a worse one");
                        },
                        heard::add);

        host.contacts().add(Person.known("Ada"));
        host.contacts().add(Person.known("Bob"));

        assertEquals(List.of("Ada", "Bob"), host.listed());
        assertEquals(2, heard.size());
    }

    /** A listener may do something about what it hears. */
    @Test
    default void what_a_listener_writes_is_told_in_turn() {
        List<String> heard = new ArrayList<>();
        Host[] host = new Host[1];
        host[0] =
                listening(
                        notice -> {
                            heard.add(notice.entries().get(0).command().name());
                            if (heard.size() == 1) {
                                Person ada =
                                        (Person)
                                                host[0].contacts().find(Sample.id(1)).orElseThrow();
                                host[0].contacts().archive(ada);
                            }
                        });

        host[0].contacts().add(Person.known("Ada"));

        assertEquals(List.of("contact.add", "contact.archive"), heard);
        assertEquals(List.of("Ada"), host[0].archived());
    }

    /** An import is one piece of news, not a thousand. */
    @Test
    default void quiet_commands_are_told_by_their_number_once_for_the_unit() {
        List<ChangeNotice> heard = new ArrayList<>();
        Host host = listening(heard::add);
        ContactBook quiet = host.book.quietly();

        host.book.unit(
                () -> {
                    for (int i = 0; i < 100; i++) {
                        Person person = quiet.contacts().add(Person.known("n" + i));
                        if (i % 10 == 0) {
                            quiet.contacts().archive(person);
                        }
                    }
                    host.contacts().add(Person.known("Ada"));
                });
        quiet.contacts().add(Person.known("alone"));

        assertEquals(2, heard.size());
        assertEquals(1, heard.get(0).entries().size());
        assertEquals(
                List.of(
                        new BulkCount("contact", Operation.ADDED, 100),
                        new BulkCount("contact", Operation.CHANGED, 10)),
                heard.get(0).quietly());
        assertEquals(List.of(), heard.get(1).entries());
        assertEquals(List.of(new BulkCount("contact", Operation.ADDED, 1)), heard.get(1).quietly());
    }
}
