package dev.kith.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void finds_the_name_with_the_fewest_other_letters() {
        List<String> names = List.of("tier", "title", "city", "team", "source", "segment");

        assertThat(Nearest.to("tire", names)).contains("tier");
        assertThat(Nearest.to("teir", names)).contains("tier");
        assertThat(Nearest.to("TIER ", names)).contains("tier");
        assertThat(Nearest.to("titles", names)).contains("title");
        assertThat(Nearest.to("sagmemt", names)).contains("segment");
        assertThat(Nearest.to("sourc", names)).contains("source");
    }

    @Test
    void finds_nothing_that_differs_in_more_than_a_third() {
        assertThat(Nearest.to("tr", List.of("tier"))).isEmpty();
        assertThat(Nearest.to("sgmt", List.of("segment"))).isEmpty();
        assertThat(Nearest.to("", List.of("segment"))).isEmpty();
        assertThat(Nearest.to("xyzzy", List.of())).isEmpty();
    }

    @Test
    void counts_what_must_be_changed() {
        assertThat(Nearest.distance("", "abc", 9)).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc", 9)).isZero();
        assertThat(Nearest.distance("abcd", "acbd", 9)).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting", 9)).isEqualTo(3);
        assertThat(Nearest.distance("abc", "xyz", 2)).isEqualTo(2);
        assertThat(Nearest.distance("ca", "abc", 9)).isEqualTo(3);
    }
}
