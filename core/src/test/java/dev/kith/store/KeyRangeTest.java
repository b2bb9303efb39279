package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.store.KeyRange.Edge;
import dev.kith.store.KeyRange.Side;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeyRangeTest {

    @Provide
    Arbitrary<String> texts() {
        // characters whose order in UTF-16 is not that in UTF-8
        return Arbitraries.of("", "a", "b", "\uFFFD", "😀", "\u0001")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Edge> edges() {
        return Combinators.combine(texts(), Arbitraries.of(Side.values())).as(Edge::new);
    }

    @Provide
    Arbitrary<KeyRange> ranges() {
        return Combinators.combine(edges(), edges()).as(KeyRange::new);
    }

    /** An edge as bytes: 0xFF is no byte of UTF-8. */
    private static byte[] bytes(Edge edge) {
        byte[] text = edge.text().getBytes(StandardCharsets.UTF_8);
        if (edge.side() == Side.BEFORE) {
            return text;
        }
        byte[] more = Arrays.copyOf(text, text.length + 1);
        more[text.length] = (byte) (edge.side() == Side.AFTER ? 0 : 0xFF);
        return more;
    }

    @Property
    void edges_are_in_the_order_of_their_bytes(
            @ForAll("edges") Edge one, @ForAll("edges") Edge other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other))));
    }

    @Property
    void a_text_lies_in_a_range_as_its_bytes_do(
            @ForAll("ranges") KeyRange range, @ForAll("texts") String text) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);

        assertThat(range.has(text))
                .isEqualTo(
                        Arrays.compareUnsigned(bytes(range.lower()), key) <= 0
                                && Arrays.compareUnsigned(key, bytes(range.upper())) < 0);
    }

    @Property
    void what_is_left_without_others_is_all_that_lies_in_none_of_them(
            @ForAll("ranges") KeyRange whole,
            @ForAll("ranges") KeyRange one,
            @ForAll("ranges") KeyRange other,
            @ForAll("texts") String text) {
        long left = whole.without(List.of(one, other)).stream().filter(r -> r.has(text)).count();

        assertThat(left).isEqualTo(whole.has(text) && !one.has(text) && !other.has(text) ? 1 : 0);
    }

    @Test
    void a_range_shows_no_text() {
        assertThat(KeyRange.exactly("ada@engines.example"))
                .hasToString("KeyRange[BEFORE to AFTER]");
    }
}
