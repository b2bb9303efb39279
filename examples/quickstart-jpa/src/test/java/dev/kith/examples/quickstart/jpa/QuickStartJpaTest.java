package dev.kith.examples.quickstart.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartJpaTest {

    @TempDir Path directory;

    @Test
    void what_one_run_adds_the_next_one_finds() {
        String url = "jdbc:h2:file:" + directory.resolve("book");

        assertThat(lines(url)).hasSize(1);
        assertThat(lines(url))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("Lovelace Ada since"));
    }

    private static List<String> lines(String url) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            QuickStartJpa.main(new String[] {"--jdbc-url", url});
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Lovelace"))
                .toList();
    }
}
