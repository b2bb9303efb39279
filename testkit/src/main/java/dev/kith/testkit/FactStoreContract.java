package dev.kith.testkit;

import static dev.kith.testkit.FactSamples.ALL;
import static dev.kith.testkit.FactSamples.HOBBY;
import static dev.kith.testkit.FactSamples.VISITS;
import static dev.kith.testkit.FactSamples.number;
import static dev.kith.testkit.FactSamples.put;
import static dev.kith.testkit.FactSamples.values;
import static dev.kith.testkit.FactSamples.view;
import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.ConflictException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clauses of {@link FactStore}. An adapter's test implements it. */
public interface FactStoreContract extends StorageFixture {

    /** Nothing of the old values stays, and nothing else changes. */
    @Test
    @Clause("FS-1")
    default void put_replaces_the_values_of_one_fact_about_one_contact() {
        add(storage(), named(1, "Ada"), named(2, "Mary"));
        add(storage(), OTHER_BOOK, named(1, "Another Ada"));
        put(storage(), id(1), VISITS, number(1), number(2));
        put(storage(), id(1), HOBBY, FactValue.of("golf"));
        put(storage(), id(2), VISITS, number(7));
        write(storage(), OTHER_BOOK, unit -> unit.facts().put(id(1), VISITS, List.of(number(8))));

        put(storage(), id(1), VISITS, number(3));

        assertEquals(List.of(number(3)), view(storage()).find(id(1), VISITS));
        assertEquals(List.of(FactValue.of("golf")), view(storage()).find(id(1), HOBBY));
        assertEquals(List.of(number(7)), view(storage()).find(id(2), VISITS));
        assertEquals(List.of(number(8)), storage().view(OTHER_BOOK).facts().find(id(1), VISITS));
        put(storage(), id(1), VISITS);
        assertEquals(List.of(), view(storage()).find(id(1), VISITS));
        assertEquals(List.of(number(7)), values(view(storage()).scan(FactRange.of(VISITS), ALL)));
    }

    /** The last of several puts in a unit counts. */
    @Test
    @Clause("FS-1")
    default void a_unit_may_put_a_fact_several_times() {
        add(storage(), named(1, "Ada"));
        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), VISITS, List.of(number(1), number(2)));
                    unit.facts().put(id(1), VISITS, List.of());
                    unit.facts().put(id(1), VISITS, List.of(number(3)));
                    assertEquals(
                            List.of(number(3)),
                            values(unit.facts().scan(FactRange.of(VISITS), ALL)));
                });

        assertEquals(List.of(number(3)), values(view(storage()).scan(FactRange.of(VISITS), ALL)));
    }

    /** Facts are about contacts of the book. */
    @Test
    @Clause("FS-2")
    default void a_fact_about_an_unknown_contact_is_refused_and_the_unit_goes_on() {
        add(storage(), named(1, "Ada"));
        add(storage(), OTHER_BOOK, named(2, "Mary"));

        write(
                storage(),
                unit -> {
                    FactStore facts = unit.facts();
                    long before = unit.writes();
                    NotFoundException refused =
                            assertThrows(
                                    NotFoundException.class,
                                    () -> facts.put(id(2), VISITS, List.of(number(1))));
                    assertEquals(id(2), refused.id());
                    assertEquals(before, unit.writes());
                    facts.put(id(1), VISITS, List.of(number(2)));
                    unit.contacts().add(named(3, "Grace"));
                    facts.put(id(3), VISITS, List.of(number(3)));
                });

        assertEquals(
                List.of(number(2), number(3)),
                values(view(storage()).scan(FactRange.of(VISITS), ALL)));
        assertEquals(List.of(), storage().view(OTHER_BOOK).facts().of(id(2)));
    }

    /** A fact is no change of its contact. */
    @Test
    @Clause("FS-3")
    default void a_contact_stays_at_its_revision() {
        Contact ada = named(1, "Ada");
        add(storage(), ada);

        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), VISITS, List.of(number(1)));
                    assertEquals(1, unit.writes());
                    assertEquals(
                            Revision.FIRST, unit.contacts().find(id(1)).orElseThrow().revision());
                });

        Contact found = Sample.find(storage(), id(1)).orElseThrow();
        assertEquals(ada.state(), found.state());
        assertTrue(ada.hasSameContent(found));
        Sample.save(storage(), Sample.renamed(ada, "Lovelace"));
        assertEquals(List.of(number(1)), view(storage()).find(id(1), VISITS));
    }

    /** Whoever comes last, the values are those of one unit. */
    @Test
    @Clause("FS-4")
    default void values_of_two_units_are_never_mixed() {
        add(storage(), named(1, "Ada"));
        put(storage(), id(1), VISITS, number(100));

        assertNeverMixed();
    }

    /** The first values of a fact have no row that could be locked. */
    @Test
    @Clause("FS-4")
    default void the_first_values_of_two_units_are_never_mixed() {
        add(storage(), named(1, "Ada"));

        assertNeverMixed();
    }

    /** A fact that was taken away is as if it never was. */
    @Test
    @Clause("FS-4")
    default void values_of_two_units_are_never_mixed_after_the_fact_was_taken_away() {
        add(storage(), named(1, "Ada"));
        put(storage(), id(1), VISITS, number(100), number(1));
        put(storage(), id(1), VISITS);

        assertNeverMixed();
    }

    private void assertNeverMixed() {
        TwoUnits.sideBySide(then -> putAll(0, then), then -> putAll(1, then));

        List<FactValue> stored = view(storage()).find(id(1), VISITS);
        assertTrue(
                stored.equals(ofThread(0)) || stored.equals(ofThread(1)),
                "the values are those of one of the two units");
        assertEquals(stored, values(view(storage()).scan(FactRange.of(VISITS), ALL)));
    }

    private void putAll(int thread, Runnable then) {
        try {
            write(
                    storage(),
                    unit -> {
                        unit.facts().put(id(1), VISITS, ofThread(thread));
                        then.run();
                    });
        } catch (ConflictException lost) {
            // refused whole, which the values show
        }
    }

    private static List<FactValue> ofThread(int thread) {
        List<FactValue> values = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            values.add(number(2L * i + thread));
        }
        return values;
    }

    /** A fact lives and dies with its unit. */
    @Test
    @Clause("FS-5")
    default void facts_are_stored_and_lost_together_with_their_unit() {
        add(storage(), named(1, "Ada"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.facts().put(id(1), VISITS, List.of(number(1)));
                                    unit.contacts().add(named(2, "Mary"));
                                    throw new IllegalStateException("of the work");
                                }));
        assertEquals(List.of(), view(storage()).of(id(1)), "of a unit that threw");

        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), VISITS, List.of(number(2)));
                    unit.contacts().add(named(2, "Mary"));
                    assertEquals(
                            List.of(),
                            Threads.elsewhere(
                                    () -> view(storage()).scan(FactRange.of(VISITS), ALL)),
                            "of a unit that is open");
                    assertEquals(
                            List.of(number(2)),
                            storage().view(BOOK).facts().find(id(1), VISITS),
                            "by a view inside the unit");
                });

        assertEquals(List.of(number(2)), view(storage()).find(id(1), VISITS));
        assertEquals(List.of("Ada", "Mary"), names(Sample.active(storage())));
    }
}
