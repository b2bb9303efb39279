package dev.kith.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What core has, JSON has. */
class EveryFormTest {

    private static final Path CORE =
            Path.of(System.getProperty("kith.root"), "core/src/main/java/dev/kith");

    @Test
    void every_form_of_an_aggregate_is_known() throws IOException {
        List<String> inCore =
                sources("form")
                        .filter(file -> read(file).contains(" implements AggregateForm<"))
                        .map(EveryFormTest::name)
                        .toList();

        assertThat(inCore).isNotEmpty();
        assertThat(Samples.FORMS.forms())
                .extracting(known -> known.form().getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(inCore);
    }

    @Test
    void every_id_and_every_key_is_a_string() throws IOException {
        List<String> inCore =
                Stream.of("common", "contact", "fact", "label", "rule", "setting")
                        .flatMap(EveryFormTest::sources)
                        .filter(file -> name(file).matches("[A-Za-z]+(Id|Key)"))
                        .filter(file -> read(file).matches("(?s).*\\n}?public .*"))
                        .map(EveryFormTest::name)
                        .filter(
                                name ->
                                        !List.of("AggregateId", "ExternalId", "FoldKey")
                                                .contains(name))
                        .toList();

        assertThat(inCore).isNotEmpty();
        assertThat(TextValue.all())
                .extracting(value -> value.type().getSimpleName())
                .containsAll(inCore);
    }

    private static Stream<Path> sources(String folder) {
        try (Stream<Path> files = Files.list(CORE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
