package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.email;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.findByKey;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.next;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.withEmail;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.CommandKey;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactView;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is stored when a unit ends, and what is not: a part of {@link StorageContract}. */
public interface StorageCommits extends StorageFixture {

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
        int each = 25;
        Threads.atOnce(
                4,
                number -> {
                    for (int i = 0; i < each; i++) {
                        add(storage(), named(number * each + i, "n" + number));
                    }
                });

        assertEquals(4 * each, active(storage()).size());
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
        Contact ada = withEmail(1, "Ada", "ada@engines.example");
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
        unit.contacts().add(withEmail(2, "Bob", "new@engines.example"));
        unit.contacts()
                .save(next(ada, Person.known("Zoe").email("new@engines.example")), Revision.FIRST);
        unit.commands().add(CommandKey.of("k"), CommandSamples.outcome("contact.add"));
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
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

    /** Contacts, aggregates and outcomes of a unit are stored with one another. */
    @Test
    @Clause("ST-1")
    default void everything_that_a_unit_wrote_is_seen_on_every_thread_once_it_has_returned() {
        AggregateView kept = Leaflets.in(storage(), BOOK);
        Leaflet saved = Leaflet.titled(1, "one");
        Leaflet removed = Leaflet.titled(2, "two");
        Parcel parcel = new Parcel(3);
        assertEquals(List.of(), Leaflets.listed(kept), "never written");
        Leaflets.add(storage(), saved, removed);

        write(
                storage(),
                unit -> {
                    parcel.write(unit);
                    Leaflets.save(unit.aggregates(), saved.retitled("changed"));
                    Leaflets.remove(unit.aggregates(), removed);
                });

        assertEquals(Parcel.WHOLE, parcel.seen(storage()));
        assertEquals(Parcel.WHOLE, parcel.seenElsewhere(storage()));
        assertEquals(List.of("changed", "parcel 3"), Leaflets.listed(kept));
        assertEquals(
                List.of("changed", "parcel 3"), Threads.elsewhere(() -> Leaflets.listed(kept)));
    }

    /** A unit that writes nothing but aggregates is stored like any other. */
    @Test
    @Clause("ST-1")
    default void units_of_many_threads_that_write_aggregates_are_all_stored() {
        int each = 25;
        Threads.atOnce(
                4,
                number -> {
                    for (int i = 0; i < each; i++) {
                        Leaflets.add(storage(), Leaflet.titled(number * each + i, "n"));
                    }
                });

        assertEquals(4 * each, Leaflets.scan(storage(), Leaflets.title("n")).size());
    }

    /** Nothing of a failed unit is left: no addition, no change and no removal. */
    @Test
    @Clause("ST-2")
    default void a_unit_that_throws_stores_nothing_of_anything() {
        Leaflet one = Leaflet.titled(1, "one").tagged("red");
        Leaflet two = Leaflet.titled(2, "two").tagged("red");
        Parcel parcel = new Parcel(3);
        Leaflets.add(storage(), one, two);

        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    parcel.write(unit);
                                    Leaflets.save(
                                            unit.aggregates(), one.retitled("lost").tagged("new"));
                                    Leaflets.remove(unit.aggregates(), two);
                                    throw new IllegalStateException("of the work");
                                }));

        assertEquals(List.of(), parcel.seen(storage()));
        assertEquals(List.of(one, two), Leaflets.scan(storage(), Leaflets.tags("")));
        assertEquals(List.of("one", "two"), Leaflets.listed(storage()));
        assertEquals(Optional.of(one), Leaflets.find(storage(), one));
        assertEquals(Optional.of(two), Leaflets.find(storage(), two));

        write(
                storage(),
                unit -> {
                    parcel.write(unit);
                    Leaflets.remove(unit.aggregates(), two);
                });
        assertEquals(Parcel.WHOLE, parcel.seen(storage()), "written again");
        assertEquals(List.of("one", "parcel 3"), Leaflets.listed(storage()));
    }
}
