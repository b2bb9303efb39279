package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexRangeTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void a_key_has_at_most_500_units_and_is_whole_unicode() {
        assertThat(new IndexKey("name", "x".repeat(500)).text()).hasSize(500);
        assertThat(new IndexKey("name", "😀".repeat(250)).text()).hasSize(500);
        assertThat(new IndexKey("name", "").text()).isEmpty();
        for (String refused :
                new String[] {
                    "x".repeat(501), "\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "😀\uD83D"
                }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new IndexKey("name", refused))
                    .withMessageNotContaining("x");
        }
    }

    @Test
    void a_shortened_key_never_ends_in_half_a_character() {
        assertThat(IndexKey.shortened("name", "x".repeat(499) + "😀").text()).hasSize(499);
        assertThat(IndexKey.shortened("name", "x".repeat(498) + "😀y").text()).hasSize(500);
        assertThat(IndexKey.shortened("name", "short").text()).isEqualTo("short");
    }

    @Test
    void keys_are_in_the_order_of_utf_8() {
        assertThat(new IndexKey("name", "\uFFFD")).isLessThan(new IndexKey("name", "𐀀"));
        assertThat(new IndexKey("name", "")).isLessThan(new IndexKey("name", "a"));
        assertThat(new IndexPosition(new IndexKey("name", "a"), new UUID(-1, 0)))
                .isGreaterThan(new IndexPosition(new IndexKey("name", "a"), new UUID(1, 0)));
    }

    @Test
    void a_range_has_its_keys_of_its_own_index() {
        IndexRange one = IndexRange.exactly(new IndexKey("name", "a"));
        IndexRange several = IndexRange.startingWith("name", "a");

        assertThat(one.has(new IndexKey("name", "a"))).isTrue();
        assertThat(one.has(new IndexKey("name", "ab"))).isFalse();
        assertThat(several.has(new IndexKey("name", "ab"))).isTrue();
        assertThat(several.has(new IndexKey("name", "A"))).isFalse();
        assertThat(several.has(new IndexKey("other", "ab"))).isFalse();
    }

    @Test
    void a_range_goes_on_in_its_own_index_only() {
        IndexRange range = IndexRange.startingWith("name", "a");
        IndexPosition place = new IndexPosition(new IndexKey("name", "b"), ID);

        assertThat(range.after(place).after()).contains(place);
        assertThat(range.after()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.after(new IndexPosition(new IndexKey("other", "b"), ID)))
                .withMessageContaining("its own index");
    }

    @Test
    void a_beginning_that_can_begin_no_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexRange.startingWith("name", "\uD83D"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexRange.startingWith("name", "x".repeat(501)));
    }
}
