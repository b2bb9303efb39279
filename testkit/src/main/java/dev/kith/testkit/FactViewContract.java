package dev.kith.testkit;

import static dev.kith.testkit.FactSamples.ALL;
import static dev.kith.testkit.FactSamples.HOBBY;
import static dev.kith.testkit.FactSamples.LAST_SEEN;
import static dev.kith.testkit.FactSamples.VISITS;
import static dev.kith.testkit.FactSamples.contacts;
import static dev.kith.testkit.FactSamples.number;
import static dev.kith.testkit.FactSamples.paged;
import static dev.kith.testkit.FactSamples.put;
import static dev.kith.testkit.FactSamples.values;
import static dev.kith.testkit.FactSamples.view;
import static dev.kith.testkit.Sample.OTHER_BOOK;
import static dev.kith.testkit.Sample.add;
import static dev.kith.testkit.Sample.id;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The clauses of {@link FactView}. An adapter's test implements it. */
public interface FactViewContract extends StorageFixture {

    /** Each value comes back as it was given, inside its unit and after it. */
    @Test
    @Clause("FV-1")
    default void values_of_every_type_are_found_as_they_were_given_and_in_order() {
        add(storage(), named(1, "Ada"), named(2, "Mary"));
        List<FactValue> shuffled = new ArrayList<>(FactSamples.NUMBERS);
        Collections.shuffle(shuffled, new Random(7));
        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), VISITS, shuffled);
                    unit.facts().put(id(1), LAST_SEEN, FactSamples.INSTANTS);
                    unit.facts().put(id(1), HOBBY, FactSamples.TEXTS);
                    assertEquals(FactSamples.NUMBERS, unit.facts().find(id(1), VISITS));
                });

        FactView view = view(storage());
        assertEquals(FactSamples.NUMBERS, view.find(id(1), VISITS));
        assertEquals(FactSamples.INSTANTS, view.find(id(1), LAST_SEEN));
        assertEquals(FactSamples.TEXTS, view.find(id(1), HOBBY));
        assertEquals(List.of(), view.find(id(1), FactKey.of("never-put")));
        assertEquals(List.of(), view.find(id(2), VISITS));
        assertEquals(List.of(), view.find(id(3), VISITS));
        assertEquals(List.of(), storage().view(OTHER_BOOK).facts().find(id(1), VISITS));
    }

    /** Of values that are compared alike, the first one stays, as it was written. */
    @Test
    @Clause("FV-1")
    default void of_values_with_the_same_key_the_first_is_found() {
        add(storage(), named(1, "Ada"));

        put(
                storage(),
                id(1),
                HOBBY,
                FactValue.of("Golf"),
                FactValue.of("GOLF"),
                FactValue.of("Art"));

        assertEquals(
                List.of(FactValue.of("Art"), FactValue.of("Golf")),
                view(storage()).find(id(1), HOBBY));
        assertEquals(2, view(storage()).scan(FactRange.of(HOBBY), ALL).size());
    }

    /** Many contacts are asked together, those whom the book does not have among them. */
    @Test
    @Clause("FV-6")
    default void a_fact_of_many_contacts_is_found_as_of_each() {
        List<ContactId> asked = new ArrayList<>();
        for (int i = 1; i <= 70; i++) {
            add(storage(), named(i, "Ada"));
            asked.add(id(i));
            if (i % 3 == 0) {
                put(storage(), id(i), VISITS, number(i), number(1_000 - i), number(-i));
                put(storage(), id(i), HOBBY, FactValue.of("golf"));
            }
        }
        add(storage(), OTHER_BOOK, named(90, "Eve"));
        write(storage(), OTHER_BOOK, unit -> unit.facts().put(id(90), VISITS, List.of(number(1))));
        asked.addAll(List.of(id(90), id(3)));
        FactView view = view(storage());

        for (int size : new int[] {0, 1, 5, 70, 72}) {
            List<ContactId> some = asked.subList(0, size);
            Map<ContactId, List<FactValue>> found = view.findAll(some, VISITS);
            for (ContactId contact : some) {
                assertEquals(view.find(contact, VISITS), found.getOrDefault(contact, List.of()));
            }
            assertEquals(
                    some.stream().filter(c -> !view.find(c, VISITS).isEmpty()).distinct().count(),
                    found.size());
        }
        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), VISITS, List.of(number(7)));
                    unit.facts().put(id(3), VISITS, List.of());
                    assertEquals(
                            Map.of(id(1), List.of(number(7))),
                            unit.facts().findAll(asked.subList(0, 5), VISITS),
                            "in the unit");
                });
    }

    /** All that is known of one contact, and of nobody else. */
    @Test
    @Clause("FV-2")
    default void the_facts_of_a_contact_come_by_fact_and_value() {
        add(storage(), named(1, "Ada"), named(2, "Mary"));
        add(storage(), OTHER_BOOK, named(1, "Another Ada"));
        put(storage(), id(1), VISITS, number(3));
        put(storage(), id(1), HOBBY, FactValue.of("golf"), FactValue.of("chess"));
        put(storage(), id(2), VISITS, number(1));
        write(
                storage(),
                OTHER_BOOK,
                unit -> unit.facts().put(id(1), LAST_SEEN, FactSamples.INSTANTS));
        List<Fact> expected =
                List.of(
                        new Fact(id(1), HOBBY, FactValue.of("chess")),
                        new Fact(id(1), HOBBY, FactValue.of("golf")),
                        new Fact(id(1), VISITS, number(3)));

        assertEquals(expected, view(storage()).of(id(1)));
        assertEquals(List.of(), view(storage()).of(id(9)));
        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), FactKey.of("a-last-one"), List.of(number(7)));
                    List<Fact> inside = new ArrayList<>(expected);
                    inside.add(0, new Fact(id(1), FactKey.of("a-last-one"), number(7)));
                    assertEquals(inside, unit.facts().of(id(1)), "in the unit");
                });
    }

    /** The order of every type is that of its values, whatever they look like as text. */
    @Test
    @Clause("FV-3")
    default void a_fact_is_read_in_the_order_of_its_values() {
        for (List<FactValue> ordered :
                List.of(FactSamples.NUMBERS, FactSamples.INSTANTS, FactSamples.TEXTS)) {
            FactKey key = FactKey.of("of-" + ordered.size());
            for (int i = ordered.size() - 1; i >= 0; i--) {
                ContactId contact = id(100L * ordered.size() + i);
                add(storage(), named(contact, "Ada"));
                put(storage(), contact, key, ordered.get(i));
            }

            assertEquals(ordered, values(view(storage()).scan(FactRange.of(key), ALL)));
            assertEquals(ordered.subList(0, 3), values(view(storage()).scan(FactRange.of(key), 3)));
        }
    }

    /** A limit belongs to the range or not, as it says. */
    @Test
    @Clause("FV-3")
    default void a_range_has_what_lies_between_its_limits() {
        for (int i = 1; i <= 5; i++) {
            add(storage(), named(i, "Ada"));
            put(storage(), id(i), VISITS, number(10L * i));
        }

        FactRange all = FactRange.of(VISITS);
        assertRange(all, 10, 20, 30, 40, 50);
        assertRange(all.atLeast(number(20)), 20, 30, 40, 50);
        assertRange(all.above(number(20)), 30, 40, 50);
        assertRange(all.atMost(number(30)), 10, 20, 30);
        assertRange(all.below(number(30)), 10, 20);
        assertRange(all.atLeast(number(15)).below(number(45)), 20, 30, 40);
        assertRange(FactRange.exactly(VISITS, number(30)), 30);
        assertRange(FactRange.exactly(VISITS, number(35)));
        assertRange(all.above(number(50)));
        assertRange(all.below(number(10)));
        assertRange(all.above(number(40)).below(number(20)));
        assertEquals(List.of(), view(storage()).scan(FactRange.of(HOBBY), ALL));
        assertEquals(List.of(), storage().view(OTHER_BOOK).facts().scan(FactRange.of(VISITS), ALL));
    }

    private void assertRange(FactRange range, long... numbers) {
        List<FactValue> expected = new ArrayList<>();
        for (long number : numbers) {
            expected.add(number(number));
        }
        assertEquals(expected, values(view(storage()).scan(range, ALL)));
        write(
                storage(),
                unit -> assertEquals(expected, values(unit.facts().scan(range, ALL)), "in a unit"));
    }

    /** Equal values are in the order of ids, which are compared without a sign. */
    @Test
    @Clause("FV-3")
    default void rows_of_the_same_value_are_in_the_unsigned_order_of_contacts() {
        List<ContactId> ordered =
                List.of(
                        id(0, 0),
                        id(1, -1),
                        id(7, 7),
                        id(Long.MAX_VALUE, 1),
                        id(-1, 1),
                        id(-1, -1));
        for (int i = ordered.size() - 1; i >= 0; i--) {
            add(storage(), named(ordered.get(i), "Ada"));
            put(storage(), ordered.get(i), VISITS, number(3));
        }

        assertEquals(ordered, contacts(view(storage()).scan(FactRange.of(VISITS), ALL)));
        assertEquals(
                ordered,
                contacts(view(storage()).scan(FactRange.exactly(VISITS, number(3)), ALL)),
                "with limits");
        assertEquals(
                List.of(),
                view(storage()).scan(FactRange.of(VISITS).above(number(3)), ALL),
                "above");
        assertEquals(ordered, contacts(paged(view(storage()), FactRange.of(VISITS), 1)));
    }

    /** A unit reads what it wrote among what is committed. */
    @Test
    @Clause("FV-3")
    default void a_unit_finds_its_own_rows_in_their_places() {
        for (int i = 1; i <= 4; i++) {
            add(storage(), named(i, "Ada"));
        }
        put(storage(), id(1), VISITS, number(10));
        put(storage(), id(2), VISITS, number(20));
        put(storage(), id(3), VISITS, number(30));

        write(
                storage(),
                unit -> {
                    unit.facts().put(id(1), VISITS, List.of(number(25)));
                    unit.facts().put(id(3), VISITS, List.of());
                    unit.facts().put(id(4), VISITS, List.of(number(5), number(40)));
                    assertEquals(
                            List.of(number(5), number(20), number(25), number(40)),
                            values(unit.facts().scan(FactRange.of(VISITS), ALL)));
                    assertEquals(
                            List.of(number(5), number(20)),
                            values(unit.facts().scan(FactRange.of(VISITS), 2)));
                    assertEquals(
                            List.of(id(4), id(2), id(1), id(4)),
                            contacts(paged(unit.facts(), FactRange.of(VISITS), 1)));
                });
    }

    /** What is no longer so is not found. */
    @Test
    @Clause("FV-4")
    default void a_value_of_old_is_found_by_nothing() {
        add(storage(), named(1, "Ada"));
        put(storage(), id(1), VISITS, number(1), number(2));
        put(storage(), id(1), HOBBY, FactValue.of("golf"));

        put(storage(), id(1), VISITS, number(2), number(3));
        put(storage(), id(1), HOBBY);

        FactView view = view(storage());
        assertEquals(List.of(number(2), number(3)), view.find(id(1), VISITS));
        assertEquals(List.of(), view.scan(FactRange.exactly(VISITS, number(1)), ALL));
        assertEquals(List.of(), view.find(id(1), HOBBY));
        assertEquals(List.of(), view.scan(FactRange.of(HOBBY), ALL));
        assertEquals(List.of(number(2), number(3)), values(view.of(id(1))));
    }

    /** Pages of any size give every row once. */
    @Test
    @Clause("FV-5")
    default void paging_gives_every_row_once() {
        for (int i = 1; i <= 7; i++) {
            add(storage(), named(i, "Ada"));
            put(storage(), id(i), VISITS, number(i / 3), number(9));
        }
        List<Fact> all = view(storage()).scan(FactRange.of(VISITS), ALL);

        assertEquals(14, all.size());
        for (int size : new int[] {1, 2, 3, 5, 14, 20}) {
            assertEquals(all, paged(view(storage()), FactRange.of(VISITS), size), "of " + size);
        }
        assertEquals(
                all.subList(7, 14),
                paged(view(storage()), FactRange.of(VISITS).atLeast(number(3)), 2));
    }

    /** A page goes on where it ended, whatever became of the row where it ended. */
    @Test
    @Clause("FV-5")
    default void paging_goes_on_behind_a_row_that_is_gone() {
        for (int i = 1; i <= 5; i++) {
            add(storage(), named(i, "Ada"));
            put(storage(), id(i), VISITS, number(i));
        }
        FactRange range = FactRange.of(VISITS);
        List<Fact> first = view(storage()).scan(range, 2);
        put(storage(), id(1), VISITS, number(8));
        put(storage(), id(2), VISITS);

        List<Fact> rest = paged(view(storage()), range.after(first.get(1)), 2);

        assertEquals(List.of(number(3), number(4), number(5), number(8)), values(rest));
        assertEquals(
                List.of(number(3), number(4)),
                values(view(storage()).scan(range.after(row(2, 2)).atMost(number(4)), ALL)));
        assertEquals(
                List.of(number(4), number(5), number(8)),
                values(view(storage()).scan(range.atLeast(number(4)).after(row(2, 2)), ALL)),
                "behind a row before the range");
        assertEquals(
                List.of(),
                view(storage()).scan(range.below(number(4)).after(row(5, 5)), ALL),
                "behind a row after the range");
    }

    private static Fact row(long contact, long value) {
        return new Fact(id(contact), VISITS, number(value));
    }
}
