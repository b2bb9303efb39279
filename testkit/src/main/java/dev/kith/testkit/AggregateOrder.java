package dev.kith.testkit;

import static dev.kith.testkit.Leaflets.add;
import static dev.kith.testkit.Leaflets.all;
import static dev.kith.testkit.Leaflets.listed;
import static dev.kith.testkit.Leaflets.paged;
import static dev.kith.testkit.Leaflets.scan;
import static dev.kith.testkit.Leaflets.tag;
import static dev.kith.testkit.Leaflets.tags;
import static dev.kith.testkit.Leaflets.title;
import static dev.kith.testkit.Leaflets.titles;
import static dev.kith.testkit.Sample.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a range has and in which order: a part of {@link AggregateViewContract}. */
public interface AggregateOrder extends StorageFixture {

    /** The order is that of the key's UTF-8 bytes. */
    @Test
    @Clause("AV-2")
    default void a_range_is_in_the_byte_order_of_its_keys() {
        // what is beyond the basic plane follows U+FFFD in UTF-8 and precedes U+E000 in UTF-16; a
        // locale's collation would put most of these elsewhere, and pad the empty key with spaces
        List<String> ordered =
                List.of(
                        "",
                        "\t",
                        " ",
                        "  ",
                        "!",
                        "%",
                        "1",
                        "10",
                        "2",
                        "A",
                        "Ab",
                        "B",
                        "_",
                        "a",
                        "a b",
                        "ab",
                        "a\u0308",
                        "b",
                        "z",
                        "ß",
                        "ä",
                        "ø",
                        "İ",
                        "ı",
                        "\u07FF",
                        "\u0800",
                        "山",
                        "\uD7FF",
                        "\uE000",
                        "\uFB01",
                        "\uFFFD",
                        "𐀀",
                        "𐀀a",
                        "😀",
                        "𠮷",
                        "\uDBFF\uDFFF");
        for (int i = 0; i < ordered.size(); i++) {
            int number = (i * 5 + 3) % ordered.size();
            add(storage(), Leaflet.titled(1_000 - number, ordered.get(number)));
        }

        assertEquals(ordered, listed(storage()));
        assertEquals(
                ordered,
                paged(Leaflets.in(storage(), BOOK), titles(""), 4).stream()
                        .map(found -> found.position().key().text())
                        .toList());
    }

    /** Equal keys are ordered by id, with the highest bit last. */
    @Test
    @Clause("AV-2")
    default void aggregates_that_share_a_key_are_in_the_order_of_their_ids() {
        List<Leaflet.Id> ordered =
                List.of(
                        Leaflet.id(0, 0),
                        Leaflet.id(0, 1),
                        Leaflet.id(1, Long.MAX_VALUE),
                        Leaflet.id(1, Long.MIN_VALUE),
                        Leaflet.id(1, -1),
                        Leaflet.id(Long.MAX_VALUE, 0),
                        Leaflet.id(Long.MIN_VALUE, 0),
                        Leaflet.id(-1, -1));
        for (int i : new int[] {4, 7, 1, 5, 0, 6, 3, 2}) {
            add(storage(), Leaflet.titled(ordered.get(i), "n" + (9 - i)));
        }

        assertEquals(ordered, scan(storage(), all()).stream().map(Leaflet::id).toList());
    }

    /** A key is compared exactly. */
    @Test
    @Clause("AV-2")
    default void one_key_finds_nothing_whose_key_differs_in_anything() {
        List<String> keys =
                List.of(
                        "key",
                        "KEY",
                        "kéy",
                        "ke\u0301y",
                        "key ",
                        " key",
                        "key\t",
                        "keys",
                        "",
                        " ",
                        "ß",
                        "ss",
                        "i",
                        "İ",
                        "😀",
                        "😁",
                        "x".repeat(499),
                        "x".repeat(499) + "a",
                        "x".repeat(499) + "b",
                        "😀".repeat(250),
                        "😀".repeat(249) + "😁");
        for (int i = 0; i < keys.size(); i++) {
            add(storage(), Leaflet.titled(i, "n" + i).tagged(keys.get(i)));
        }

        for (int i = 0; i < keys.size(); i++) {
            assertEquals(
                    List.of("n" + i),
                    scan(storage(), tag(keys.get(i))).stream().map(Leaflet::title).toList(),
                    "key " + i);
        }
        for (String unknown : List.of("ke", "kéys", "x".repeat(500), "\uFFFD", "%", "k_y")) {
            assertEquals(List.of(), scan(storage(), tag(unknown)), unknown);
        }
        assertEquals(List.of(), scan(storage(), title("key")), "in another index");
    }

    /** A beginning means itself, whatever the storage's language makes of its characters. */
    @Test
    @Clause("AV-2")
    default void a_beginning_finds_the_keys_that_begin_with_it_and_no_others() {
        List<String> keys =
                List.of(
                        "",
                        "100",
                        "100%",
                        "100x",
                        "A",
                        "[ab]",
                        "a*",
                        "a?",
                        "a\\b",
                        "a_b",
                        "ab",
                        "axb",
                        "end",
                        "end\uFFFD",
                        "end\uDBFF\uDFFF",
                        "ene",
                        "e\u0301nd",
                        "énd",
                        "\uD7FF",
                        "\uD7FFa",
                        "\uE000",
                        "\uFFFD",
                        "𐀀",
                        "😀",
                        "😀😀",
                        "😁",
                        "\uDBFF\uDFFF",
                        "\uDBFF\uDFFFa",
                        "x".repeat(499),
                        "x".repeat(499) + "a",
                        "😀".repeat(250));
        for (int i = 0; i < keys.size(); i++) {
            add(storage(), Leaflet.titled(i, "n" + i).tagged(keys.get(i)));
        }

        List<String> beginnings = new ArrayList<>(keys);
        beginnings.addAll(
                List.of("%", "_", "a_", "a\\", "a%", "1", "10", "e", "x", "😀".repeat(9), "none"));
        for (String beginning : beginnings) {
            assertEquals(
                    keys.stream().filter(key -> key.startsWith(beginning)).sorted().toList(),
                    Leaflets.in(storage(), BOOK)
                            .scan(Leaflet.KIND, tags(beginning), Leaflets.ALL)
                            .stream()
                            .map(found -> found.position().key().text())
                            .sorted()
                            .toList(),
                    "beginning with " + beginning);
        }
    }

    /** Who has several keys in a range is there under each of them, once. */
    @Test
    @Clause("AV-2")
    default void an_aggregate_is_found_once_for_each_of_its_keys() {
        Leaflet several = Leaflet.titled(2, "several").tagged("b", "ab", "a", "ab", "b", "c");
        Leaflet one = Leaflet.titled(1, "one").tagged("ab");
        Leaflet none = Leaflet.titled(3, "none");
        add(storage(), several, one, none);
        AggregateView view = Leaflets.in(storage(), BOOK);

        assertEquals(
                List.of(
                        at("a", several),
                        at("ab", one),
                        at("ab", several),
                        at("b", several),
                        at("c", several)),
                view.scan(Leaflet.KIND, tags(""), Leaflets.ALL));
        assertEquals(
                List.of(at("a", several), at("ab", one), at("ab", several)),
                view.scan(Leaflet.KIND, tags("a"), Leaflets.ALL));
        assertEquals(List.of(one, several), scan(view, tag("ab")));
    }

    private static Found<Leaflet> at(String tag, Leaflet leaflet) {
        IndexKey key = new IndexKey(Leaflet.TAG, tag);
        return new Found<>(new IndexPosition(key, leaflet.id().uuid()), leaflet);
    }

    /** A text that is too long for a key is found under its beginning. */
    @Test
    @Clause("AV-2")
    default void a_shortened_key_finds_all_whose_beginning_it_is() {
        String beginning = "y".repeat(499);
        Leaflet one = Leaflet.titled(1, beginning + "😀 one");
        Leaflet two = Leaflet.titled(2, beginning + "😁 two");
        Leaflet three = Leaflet.titled(3, beginning);
        add(storage(), two, one, three);

        assertEquals(List.of(one, two, three), scan(storage(), title(beginning)));
        assertEquals(List.of(one, two, three), scan(storage(), titles(beginning)));
    }

    /** No list is longer than asked for, and none shorter than it need be. */
    @Test
    @Clause("AV-2")
    default void a_range_has_no_more_entries_than_asked_for() {
        for (int i = 0; i < 7; i++) {
            add(storage(), Leaflet.titled(i, "n" + i));
        }
        AggregateView view = Leaflets.in(storage(), BOOK);
        List<Found<Leaflet>> whole = view.scan(Leaflet.KIND, titles(""), Integer.MAX_VALUE);

        assertEquals(7, whole.size());
        for (int size = 0; size <= 8; size++) {
            assertEquals(
                    whole.subList(0, Math.min(size, 7)),
                    view.scan(Leaflet.KIND, titles("n"), size),
                    "of " + size);
            assertEquals(
                    Math.min(size, 7), view.scan(Leaflet.KIND, all(), size).size(), "of " + size);
        }
    }
}
