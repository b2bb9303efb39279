package dev.kith.testkit;

import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.email;
import static dev.kith.testkit.Sample.find;
import static dev.kith.testkit.Sample.findByKey;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.withEmail;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactProjection;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who waits for whom: a part of {@link StorageContract}. */
public interface StorageWaits extends StorageFixture {

    /** A reader gets its answer while a writer is at it. */
    @Test
    @Clause("ST-11")
    default void a_read_does_not_wait_for_a_unit_that_is_open_elsewhere() {
        Contact ada = withEmail(1, "Ada", "ada@engines.example");
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
        Threads.atOnce(
                2,
                number -> {
                    try {
                        write(
                                storage(),
                                unit -> {
                                    unit.guard(List.of(number == 0 ? one : two));
                                    unit.contacts().add(named(number, "n" + number));
                                    Threads.meet(bothHold);
                                    unit.guard(List.of(number == 0 ? two : one));
                                });
                        stored.incrementAndGet();
                    } catch (ConflictException e) {
                        refused.incrementAndGet();
                    }
                });

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
                                                Threads.meet(bothHold);
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
        Threads.atOnce(
                2,
                number -> {
                    Contact mine = number == 0 ? one : two;
                    Contact other = number == 0 ? two : one;
                    try {
                        write(
                                storage(),
                                unit -> {
                                    unit.contacts().save(renamed(mine, "n"), Revision.FIRST);
                                    Threads.meet(bothSaved);
                                    unit.contacts().save(renamed(other, "n"), Revision.FIRST);
                                });
                        stored.incrementAndGet();
                    } catch (ConflictException | StaleException e) {
                        assertTrue(storage().isActive() == false, "a unit stayed open");
                    }
                });

        assertEquals(1, stored.get(), "units that were committed");
        assertEquals(List.of("n", "n"), names(active(storage())));
    }

    /** A reader of aggregates gets its answer while a writer is at them. */
    @Test
    @Clause("ST-11")
    default void a_read_of_aggregates_does_not_wait_for_a_unit_that_is_open_elsewhere() {
        Leaflet saved = Leaflet.titled(1, "one");
        Leaflet removed = Leaflet.titled(2, "two");
        Leaflets.add(storage(), saved, removed);

        write(
                storage(),
                unit -> {
                    Leaflets.save(unit.aggregates(), saved.retitled("changed"));
                    Leaflets.remove(unit.aggregates(), removed);
                    new Parcel(3).write(unit);

                    Threads.elsewhere(
                            () -> {
                                Leaflets.find(storage(), saved);
                                Leaflets.find(storage(), removed);
                                Leaflets.scan(storage(), Leaflets.title("parcel 3"));
                                return Leaflets.listed(storage());
                            });
                });
    }

    /** Two units that change a contact and an aggregate in opposite order come to an end. */
    @Test
    @Clause("ST-12")
    default void units_that_save_a_contact_and_an_aggregate_in_opposite_order_come_to_an_end() {
        Contact contact = named(1, "0");
        Leaflet leaflet = Leaflet.titled(1, "0");
        add(storage(), contact);
        Leaflets.add(storage(), leaflet);
        CountDownLatch bothSaved = new CountDownLatch(2);
        AtomicInteger stored = new AtomicInteger();
        Threads.atOnce(
                2,
                number -> {
                    List<Consumer<StorageUnit>> saves =
                            List.of(
                                    unit ->
                                            unit.contacts()
                                                    .save(renamed(contact, "n"), Revision.FIRST),
                                    unit ->
                                            Leaflets.save(
                                                    unit.aggregates(), leaflet.retitled("n")));
                    try {
                        write(
                                storage(),
                                unit -> {
                                    saves.get(number).accept(unit);
                                    Threads.meet(bothSaved);
                                    saves.get(1 - number).accept(unit);
                                });
                        stored.incrementAndGet();
                    } catch (ConflictException | StaleException e) {
                        assertFalse(storage().isActive(), "a unit stayed open");
                    }
                });

        assertEquals(1, stored.get(), "units that were committed");
        assertEquals(List.of("n"), names(active(storage())));
        assertEquals(List.of("n"), Leaflets.listed(storage()));
    }
}
