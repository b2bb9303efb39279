package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
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
import static dev.kith.testkit.Sample.withEmail;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.store.AggregateStore;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactStore;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a unit sees of itself, and what others see of it: a part of {@link StorageContract}. */
public interface StorageVisibility extends StorageFixture {

    /** A unit's own additions and changes are where they belong among what was there. */
    @Test
    @Clause("ST-3")
    default void a_unit_sees_its_own_writes_by_id_by_key_and_in_pages() {
        Contact bob = withEmail(2, "Bob", "bob@engines.example");
        Contact dora = withEmail(4, "Dora", "shared@engines.example");
        Contact fred = named(6, "Fred");
        add(storage(), bob, dora, fred);

        write(
                storage(),
                unit -> {
                    ContactStore contacts = unit.contacts();
                    contacts.add(withEmail(1, "Carl", "shared@engines.example"));
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
        Contact ada = withEmail(1, "Ada", "ada@engines.example");
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
        Contact one = withEmail(1, "0", "both@engines.example");
        Contact two = withEmail(2, "0", "both@engines.example");
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

    /** A unit's own aggregates are where they belong among those that were there. */
    @Test
    @Clause("ST-3")
    default void a_unit_sees_its_own_aggregates_by_id_and_in_ranges() {
        Leaflet bob = Leaflet.titled(2, "b").tagged("red");
        Leaflet dora = Leaflet.titled(4, "d").tagged("red");
        Leaflet fred = Leaflet.titled(6, "f").tagged("red");
        Leaflets.add(storage(), bob, dora, fred);

        write(
                storage(),
                unit -> {
                    AggregateStore store = unit.aggregates();
                    Leaflet carl = Leaflet.titled(3, "c").tagged("red");
                    Leaflet gina = bob.retitled("g").tagged("blue");
                    Leaflets.add(store, carl);
                    Leaflets.save(store, gina);
                    Leaflets.remove(store, fred);

                    assertEquals(Optional.of(gina), Leaflets.find(store, bob));
                    assertEquals(Optional.empty(), Leaflets.find(store, fred));
                    assertEquals(List.of("c", "d", "g"), Leaflets.listed(store));
                    assertEquals(List.of(carl, dora), Leaflets.scan(store, Leaflets.tag("red")));
                    assertEquals(List.of(gina), Leaflets.scan(store, Leaflets.tag("blue")));
                    assertEquals(
                            List.of(gina, carl, dora), Leaflets.scan(store, Leaflets.tags("")));
                    assertEquals(
                            List.of(gina, carl, dora),
                            Leaflets.scan(Leaflets.in(storage(), BOOK), Leaflets.tags("")),
                            "through a view");
                    for (int size = 1; size <= 4; size++) {
                        assertEquals(
                                List.of("c", "d", "g"),
                                Leaflets.paged(store, Leaflets.titles(""), size).stream()
                                        .map(found -> found.aggregate().title())
                                        .toList(),
                                "pages of " + size);
                    }
                });
    }

    /** Whatever a unit does to aggregates, it reads what a map in memory would give. */
    @Test
    @Clause("ST-3")
    default void a_unit_reads_aggregates_as_if_all_that_it_wrote_were_stored() {
        for (long seed = 51; seed <= 56; seed++) {
            BookId book = BookId.of("own aggregates " + seed);
            ModelShelf model = new ModelShelf(seed);
            write(storage(), book, unit -> model.write(unit.aggregates(), 20));
            write(
                    storage(),
                    book,
                    unit -> {
                        for (int step = 0; step < 6; step++) {
                            model.write(unit.aggregates(), 4);
                            model.check(unit.aggregates());
                            model.check(Leaflets.in(storage(), book));
                        }
                    });
            model.check(Leaflets.in(storage(), book));
        }
    }

    /** Of what a unit writes others see all or nothing, be it contact, aggregate or outcome. */
    @Test
    @Clause("ST-4")
    default void nobody_sees_anything_of_a_unit_before_it_is_committed() {
        Leaflet one = Leaflet.titled(1, "one").tagged("red");
        Leaflet two = Leaflet.titled(2, "two").tagged("red");
        Parcel parcel = new Parcel(3);
        Leaflets.add(storage(), one, two);

        write(
                storage(),
                unit -> {
                    parcel.write(unit);
                    Leaflets.save(unit.aggregates(), one.retitled("changed").tagged("blue"));
                    Leaflets.remove(unit.aggregates(), two);

                    assertEquals(Parcel.WHOLE, parcel.seen(storage()), "inside");
                    assertEquals(List.of(), parcel.seenElsewhere(storage()), "elsewhere");
                    Threads.elsewhere(
                            () -> {
                                assertUnchanged(Leaflets.in(storage(), BOOK), one, two);
                                write(
                                        storage(),
                                        other -> assertUnchanged(other.aggregates(), one, two));
                                return true;
                            });
                });

        assertEquals(Parcel.WHOLE, parcel.seenElsewhere(storage()));
        assertEquals(List.of("changed", "parcel 3"), Leaflets.listed(storage()));
        assertEquals(List.of(), Leaflets.scan(storage(), Leaflets.tag("red")));
    }

    private static void assertUnchanged(AggregateView view, Leaflet one, Leaflet two) {
        assertEquals(Optional.of(one), Leaflets.find(view, one));
        assertEquals(Optional.of(two), Leaflets.find(view, two));
        assertEquals(List.of(one, two), Leaflets.scan(view, Leaflets.tags("")));
        assertEquals(List.of("one", "two"), Leaflets.listed(view));
    }

    /** A reader beside a busy writer sees a contact and its aggregates at one state. */
    @Test
    @Clause("ST-4")
    default void a_reader_never_sees_half_a_unit_of_contacts_and_aggregates() {
        Contact contact = named(1, "0");
        Leaflet stays = Leaflet.titled(1, "0").tagged("both");
        Leaflet comesAndGoes = Leaflet.titled(2, "0").tagged("both");
        add(storage(), contact);
        Leaflets.add(storage(), stays, comesAndGoes);
        AtomicBoolean done = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            Future<Boolean> reader =
                    threads.start(
                            () -> {
                                while (!done.get()) {
                                    int first = number(contact);
                                    int together = assertTogether();
                                    assertTrue(together >= first, "less of a unit than before");
                                    assertTrue(number(contact) >= together, "less than before");
                                }
                            });
            Leaflet moving = stays;
            Leaflet fleeting = comesAndGoes;
            for (int round = 1; round <= 200; round++) {
                String title = Integer.toString(round);
                Leaflet next = moving.retitled(title);
                Leaflet gone = fleeting;
                Leaflet back = Leaflet.titled(2 + round % 2, title).tagged("both");
                write(
                        storage(),
                        unit -> {
                            Contact current = unit.contacts().find(id(1)).orElseThrow();
                            unit.contacts().save(renamed(current, title), current.revision());
                            Leaflets.save(unit.aggregates(), next);
                            Leaflets.remove(unit.aggregates(), gone);
                            Leaflets.add(unit.aggregates(), back);
                        });
                moving = next;
                fleeting = back;
            }
            done.set(true);
            Threads.result(reader);
        }
    }

    private int assertTogether() {
        List<Leaflet> together = Leaflets.scan(storage(), Leaflets.tag("both"));
        assertEquals(2, together.size(), "a unit lost an aggregate from sight");
        assertEquals(together.get(0).title(), together.get(1).title(), "half a unit by key");
        List<String> listed = Leaflets.listed(storage());
        assertEquals(2, listed.size(), "a unit lost an aggregate from the index");
        assertEquals(listed.get(0), listed.get(1), "half a unit in the index");
        return Integer.parseInt(together.get(0).title());
    }
}
