package dev.kith.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One document of each form, as it is stored by whoever uses the library. A file changes only with
 * a new version of its form; then the old one stays, under a name with its version.
 */
class GoldenFilesTest {

    private static final Path FILES =
            Path.of(System.getProperty("kith.root"), "json/src/test/resources/dev/kith/json");

    @Test
    void what_was_stored_is_read_and_written_as_it_was() throws IOException {
        for (var sample : Samples.all().entrySet()) {
            String stored = Files.readString(file(sample.getKey()), UTF_8).strip();

            assertThat(pretty(Samples.FORMS.text(sample.getValue())))
                    .as(sample.getKey())
                    .isEqualTo(stored);
            assertThat(Samples.FORMS.read(Object.class, stored))
                    .as(sample.getKey())
                    .isEqualTo(sample.getValue());
        }
    }

    @Test
    void every_form_of_the_library_has_its_file_and_every_file_its_form() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(FILES)) {
            files = all.map(file -> file.getFileName().toString()).sorted().toList();
        }

        assertThat(files)
                .containsExactlyElementsOf(
                        Samples.all().keySet().stream().map(n -> n + ".json").sorted().toList());
    }

    /** An outermost field a line, so that a change is seen in a review. */
    private static String pretty(String json) {
        StringBuilder lines = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            quoted ^= c == '"' && json.charAt(i - 1) != '\\';
            depth += quoted ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            lines.append(c);
            if (!quoted && c == ',' && depth == 1) {
                lines.append('\n');
            }
        }
        return lines.toString();
    }

    private static Path file(String name) {
        return FILES.resolve(name + ".json");
    }
}
