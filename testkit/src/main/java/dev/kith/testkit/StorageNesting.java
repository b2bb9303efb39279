package dev.kith.testkit;

import static dev.kith.testkit.Leaflets.listed;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.email;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.CommandKey;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Units in units, doomed ones, and which of them are open: a part of {@link StorageContract}. */
public interface StorageNesting extends StorageFixture {

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

    /** Inner and outer units write everything together, and views in them see it. */
    @Test
    @Clause("ST-5")
    default void everything_that_an_inner_unit_wrote_is_committed_with_the_outer_one() {
        Parcel ofOuter = new Parcel(1);
        Parcel ofInner = new Parcel(2);
        AggregateView earlier = Leaflets.in(storage(), BOOK);
        write(
                storage(),
                outer -> {
                    ofOuter.write(outer);
                    write(
                            storage(),
                            inner -> {
                                assertEquals(List.of("parcel 1"), listed(inner.aggregates()));
                                ofInner.write(inner);
                            });

                    assertEquals(List.of("parcel 1", "parcel 2"), listed(outer.aggregates()));
                    assertEquals(List.of("parcel 1", "parcel 2"), listed(earlier), "a view");
                    assertEquals(List.of(), Threads.elsewhere(() -> listed(earlier)), "others");
                    assertEquals(Parcel.WHOLE, ofInner.seen(storage()));
                    assertEquals(List.of(), ofInner.seenElsewhere(storage()));
                });
        assertEquals(Parcel.WHOLE, ofOuter.seen(storage()));
        assertEquals(Parcel.WHOLE, ofInner.seen(storage()));

        Parcel lost = new Parcel(3);
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                outer -> {
                                    write(storage(), lost::write);
                                    throw new IllegalStateException("of the outer unit");
                                }));
        assertEquals(List.of(), lost.seen(storage()));
        assertEquals(List.of("parcel 1", "parcel 2"), listed(earlier));
    }

    /** A doomed unit refuses all that has to do with aggregates, too. */
    @Test
    @Clause("ST-8")
    default void a_doomed_unit_refuses_aggregates_and_stores_none() {
        Leaflet stored = Leaflet.titled(1, "stored");
        Leaflets.add(storage(), stored);

        assertThrows(
                DoomedUnitException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    AggregateStore store = unit.aggregates();
                                    new Parcel(2).write(unit);
                                    Leaflets.save(store, stored.retitled("lost"));
                                    unit.doom(new IllegalStateException("the cause"));
                                    for (Executable call : Leaflets.everyCall(store, stored)) {
                                        assertThrows(DoomedUnitException.class, call);
                                    }
                                    assertThrows(
                                            DoomedUnitException.class,
                                            () ->
                                                    unit.aggregates()
                                                            .find(Leaflet.KIND, stored.id()));
                                    assertThrows(
                                            DoomedUnitException.class,
                                            () -> Leaflets.find(storage(), stored));
                                }));

        assertEquals(List.of(), new Parcel(2).seen(storage()));
        assertEquals(List.of("stored"), Leaflets.listed(storage()));
    }
}
