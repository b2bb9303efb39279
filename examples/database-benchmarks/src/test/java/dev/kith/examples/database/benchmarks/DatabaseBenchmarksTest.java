package dev.kith.examples.database.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class DatabaseBenchmarksTest {

    @Test
    void all_benchmarks_run_and_fill_the_table() throws IOException {
        List<String> lines = new ArrayList<>();

        DatabaseBenchmarks.run(Scale.TINY, lines::add);

        assertThat(lines).hasSize(8);
        assertThat(lines).allSatisfy(line -> assertThat(line).containsPattern("\\d\\.\\d\\d"));
    }
}
