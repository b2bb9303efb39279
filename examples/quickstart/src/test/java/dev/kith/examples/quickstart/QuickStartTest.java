package dev.kith.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickStartTest {

    @Test
    void the_program_does_what_its_lines_say() {
        assertThat(output().lines())
                .containsExactly(
                        "Calling: Ada Lovelace",
                        "Labels: [customer]",
                        "Refused: the book has revision 2",
                        "  Babbage Charles",
                        "  Engines & Sons",
                        "  Lovelace Ada");
    }

    @Test
    void the_whole_program_is_at_most_sixty_lines() throws IOException {
        Path source =
                Path.of(
                        System.getProperty("kith.root"),
                        "examples/quickstart/src/main/java/dev/kith/examples/quickstart",
                        "QuickStart.java");

        assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(60);
    }

    private static String output() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            QuickStart.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
