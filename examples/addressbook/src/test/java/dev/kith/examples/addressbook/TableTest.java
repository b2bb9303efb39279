package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void wide_and_combining_characters_take_the_columns_they_take_on_a_terminal() {
        assertThat(DisplayWidth.of("")).isZero();
        assertThat(DisplayWidth.of("Ada")).isEqualTo(3);
        assertThat(DisplayWidth.of("山田 花子")).isEqualTo(9);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("Trần")).isEqualTo(4);
        assertThat(DisplayWidth.of("🌸")).isEqualTo(2);
        assertThat(DisplayWidth.of("👩‍👩‍👧")).isEqualTo(2);
        assertThat(DisplayWidth.of("🇩🇪")).isEqualTo(2);
        assertThat(DisplayWidth.of("❤️")).isEqualTo(2);
        assertThat(DisplayWidth.of("ليلى")).isEqualTo(4);
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(DisplayWidth.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(DisplayWidth.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(DisplayWidth.cut("山田花子", 6)).isEqualTo("山田…");
        assertThat(DisplayWidth.cut("👩‍👩‍👧👩‍👩‍👧", 3)).isEqualTo("👩‍👩‍👧…");
    }

    @Test
    void right_to_left_text_does_not_move_the_columns() {
        Table table = new Table(List.of("A", "B"), 20);
        table.add(List.of("ليلى", "1"));
        table.add(List.of("abcd", "2"));

        assertThat(table.lines()).containsExactly("A     B", "\u200Eليلى\u200E  1", "abcd  2");
    }

    @Test
    void direction_overrides_are_taken_out() {
        Table table = new Table(List.of("A"), 20);
        table.add(List.of("a\u202Eb\u2066c"));

        assertThat(table.lines()).containsExactly("A", "abc");
    }
}
