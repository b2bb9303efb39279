package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.FoldKey;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortStartTest {

    private static final String[] LETTERS = {
        "a", "b", "z", " ", "é", "ł", "Ω", "中", "\uFFFD", "\uE000", "😀", "𐀀", "\uDC00", "\0", "~"
    };

    @Test
    void a_key_that_comes_first_never_has_the_higher_start() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100_000; i++) {
            String common = text(random, random.nextInt(16));
            FoldKey one = new FoldKey(common + text(random, random.nextInt(4)));
            FoldKey other = new FoldKey(common + text(random, random.nextInt(4)));

            int order = SortStart.of(one).compareTo(SortStart.of(other));

            if (order != 0) {
                assertThat(Integer.signum(order)).isEqualTo(Integer.signum(one.compareTo(other)));
            }
        }
    }

    @Test
    void keys_that_differ_in_the_first_sixteen_bytes_have_different_starts() {
        SortStart one = SortStart.of(new FoldKey("lovelace-1234 ada"));

        assertThat(SortStart.of(new FoldKey("lovelace-1234 aea"))).isGreaterThan(one);
        assertThat(SortStart.of(new FoldKey("lovelace-1234 adz"))).isEqualTo(one);
        assertThat(SortStart.of(new FoldKey("lovelace"))).isLessThan(one);
    }

    private static String text(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    @Test
    void a_contact_whose_versions_stand_apart_is_neither_before_nor_behind_anybody() {
        SortStarts starts = new SortStarts();
        SortStart middle = SortStart.of(new FoldKey("m"));
        starts.put(70, new FoldKey("a"));
        assertThat(starts.isBefore(70, middle)).isTrue();
        assertThat(starts.isBehind(70, middle)).isFalse();

        starts.move(70, new FoldKey("a"));
        assertThat(starts.isKnown(70)).isTrue();

        starts.move(70, new FoldKey("z"));
        assertThat(starts.isKnown(70)).isFalse();
        assertThat(starts.isBefore(70, middle)).isFalse();
        assertThat(starts.isBehind(70, middle)).isFalse();

        starts.put(70, new FoldKey("z"));
        assertThat(starts.isBehind(70, middle)).isTrue();
    }

    @Test
    void a_contact_that_was_never_put_is_not_known() {
        assertThat(new SortStarts().isKnown(1_000_000)).isFalse();
    }

    @Test
    void the_start_of_the_first_has_so_many_not_behind_it() {
        SortStarts starts = new SortStarts();
        List<String> keys = List.of("d", "b", "e", "a", "c", "b");
        IntStream.range(0, keys.size()).forEach(i -> starts.put(i, new FoldKey(keys.get(i))));
        BitSet numbers = new BitSet();
        numbers.set(0, keys.size());

        assertThat(starts.ofFirst(1, numbers)).isEqualTo(SortStart.of(new FoldKey("a")));
        assertThat(starts.ofFirst(3, numbers)).isEqualTo(SortStart.of(new FoldKey("b")));
        assertThat(starts.ofFirst(4, numbers)).isEqualTo(SortStart.of(new FoldKey("c")));
        assertThat(starts.ofFirst(6, numbers)).isNull();

        numbers.clear(3);
        starts.move(2, new FoldKey("f"));
        assertThat(starts.ofFirst(2, numbers)).isEqualTo(SortStart.of(new FoldKey("b")));
    }
}
