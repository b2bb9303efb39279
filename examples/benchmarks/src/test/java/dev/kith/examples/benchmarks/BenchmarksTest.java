package dev.kith.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    @Test
    void all_benchmarks_run_and_fill_the_table() {
        List<Row> rows = new ArrayList<>();

        Benchmarks.run("all", Scale.TINY, rows::add);

        assertThat(rows).hasSize(42);
        assertThat(rows).allSatisfy(row -> assertThat(row.measured()).containsPattern("\\d"));
        assertThat(rows).allSatisfy(row -> assertThat(row.line()).startsWith("| ").endsWith(" |"));
    }

    @Test
    void generated_cards_are_whole_and_of_the_size_of_real_ones() {
        byte[] file = GeneratedCards.of(100);

        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.split("BEGIN:VCARD", -1)).hasSize(101);
        assertThat(text.lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.length / 100).isBetween(500, 800);
    }
}
