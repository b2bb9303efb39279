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
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.renamed;
import static dev.kith.testkit.Sample.withEmail;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactProjection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How books are kept apart: a part of {@link StorageContract}. */
public interface StorageBooks extends StorageFixture {

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
        Contact here = withEmail(1, "Here", "same@engines.example");
        Contact there = withEmail(1, "There", "same@engines.example");
        CommandKey key = CommandKey.of("the same");
        add(storage(), BOOK, here);
        add(storage(), OTHER_BOOK, there);
        add(storage(), OTHER_BOOK, withEmail(2, "Third", "same@engines.example"));
        add(storage(), OTHER_BOOK, withEmail(3, "Fourth", "other@engines.example"));
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
        assertEquals(List.of(), findByKey(storage(), email("other@engines.example")));
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

    /** A book comes into being with its first write, not with a read. */
    @Test
    @Clause("ST-9")
    default void a_book_that_was_never_written_is_empty_to_read() {
        add(storage(), OTHER_BOOK, withEmail(1, "Ada", "ada@engines.example"));

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

    /** Another book's aggregates are out of reach inside a unit. */
    @Test
    @Clause("ST-6")
    default void aggregates_of_another_book_inside_a_unit_are_refused() {
        Leaflet there = Leaflet.titled(1, "there");
        Leaflets.add(storage(), OTHER_BOOK, there);
        AggregateView other = Leaflets.in(storage(), OTHER_BOOK);

        write(
                storage(),
                unit -> {
                    Leaflets.add(unit.aggregates(), Leaflet.titled(1, "here"));
                    assertThrows(IllegalStateException.class, () -> Leaflets.find(other, there));
                    assertThrows(
                            IllegalStateException.class,
                            () -> Leaflets.scan(other, Leaflets.all()));
                    assertThrows(
                            IllegalStateException.class,
                            () -> Leaflets.add(storage(), OTHER_BOOK, Leaflet.titled(2, "lost")));
                    Leaflets.add(unit.aggregates(), Leaflet.titled(2, "here too"));
                });

        assertEquals(List.of("here", "here too"), Leaflets.listed(storage()));
        assertEquals(List.of("there"), Leaflets.listed(other));
    }

    /** Equal ids and keys of aggregates in two books have nothing to do with each other. */
    @Test
    @Clause("ST-7")
    default void aggregates_of_two_books_share_nothing_even_under_equal_ids_and_keys() {
        Leaflet here = Leaflet.titled(1, "same").tagged("here");
        Leaflet there = Leaflet.titled(1, "same").tagged("there");
        Leaflet third = Leaflet.titled(2, "same").tagged("there");
        Leaflets.add(storage(), BOOK, here);
        Leaflet fourth = Leaflet.titled(3, "other");
        Leaflets.add(storage(), OTHER_BOOK, there, third, fourth);
        write(
                storage(),
                OTHER_BOOK,
                unit -> {
                    Leaflets.save(unit.aggregates(), there.retitled("changed"));
                    Leaflets.remove(unit.aggregates(), third);
                });

        AggregateView view = Leaflets.in(storage(), BOOK);
        assertEquals(Optional.of(here), Leaflets.find(view, there));
        assertEquals(Optional.empty(), Leaflets.find(view, third));
        assertEquals(Optional.empty(), Leaflets.find(view, fourth));
        assertEquals(List.of(here), Leaflets.scan(view, Leaflets.title("same")));
        assertEquals(List.of(here), Leaflets.scan(view, Leaflets.all()));
        assertEquals(List.of(here), Leaflets.scan(view, Leaflets.tags("")));
        assertEquals(List.of(), Leaflets.scan(view, Leaflets.title("changed")));
        assertEquals(List.of("changed", "other"), Leaflets.listed(storage(), OTHER_BOOK));

        Leaflets.remove(storage(), here);
        assertEquals(List.of("changed", "other"), Leaflets.listed(storage(), OTHER_BOOK));
        assertEquals(List.of(), Leaflets.listed(view));
    }

    /** A book's aggregates come into being with its first write, not with a read. */
    @Test
    @Clause("ST-9")
    default void a_book_that_was_never_written_has_no_aggregates() {
        Leaflet leaflet = Leaflet.titled(1, "n");
        Leaflets.add(storage(), OTHER_BOOK, leaflet);

        AggregateView view = Leaflets.in(storage(), BOOK);
        for (int time = 0; time < 2; time++) {
            assertEquals(Optional.empty(), Leaflets.find(view, leaflet));
            assertEquals(List.of(), Leaflets.scan(view, Leaflets.all()));
            assertEquals(List.of(), Leaflets.scan(view, Leaflets.title("n")));
            assertEquals(List.of(), Leaflets.listed(view));
        }
        Leaflets.add(storage(), leaflet);

        assertEquals(List.of(leaflet), Leaflets.scan(view, Leaflets.all()));
    }
}
