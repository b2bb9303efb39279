package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir private Path folder;

    @Test
    void cards_of_any_version_become_cards_of_the_one_asked_for() throws IOException {
        for (String version : List.of("3.0", "4.0")) {
            Path out = folder.resolve(version + ".vcf");

            Run run =
                    Run.of(
                            "convert",
                            Run.sample("outlook.vcf"),
                            Run.sample("apple.vcf"),
                            "--to",
                            "vcard-" + version,
                            "--out",
                            out);

            assertThat(run.status()).isZero();
            assertThat(Files.readString(out).lines().filter(line -> line.startsWith("VERSION:")))
                    .hasSize(6)
                    .allMatch(line -> line.equals("VERSION:" + version));
            assertThat(Run.of("check", out).out())
                    .startsWith(out + ": 6 contacts, 0 problems, 0 silent losses");
            assertThat(Run.of("list", out).out()).contains("Änne Luise Müller", "Алексей Жуков");
        }
    }

    @Test
    void the_same_form_keeps_every_byte() throws IOException {
        Path out = folder.resolve("same.vcf");

        Run run = Run.of("convert", Run.sample("outlook.vcf"), "--to", "same", "--out", out);

        assertThat(run.status()).isZero();
        assertThat(out).hasSameBinaryContentAs(Run.sample("outlook.vcf"));
    }

    @Test
    void an_input_is_never_the_output() throws IOException {
        Path file = Files.copy(Run.sample("apple.vcf"), folder.resolve("apple.vcf"));

        Run run =
                Run.of(
                        "convert",
                        file,
                        "--to",
                        "vcard-4.0",
                        "--out",
                        folder.resolve("./apple.vcf"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--out must not be one of the files to read");
        assertThat(file).hasSameBinaryContentAs(Run.sample("apple.vcf"));
    }

    @Test
    void what_was_there_stays_if_a_file_cannot_be_converted() throws IOException {
        Path out = Files.writeString(folder.resolve("out.vcf"), "precious");
        Path missing = folder.resolve("missing.vcf");

        Run run = Run.of("convert", Run.sample("apple.vcf"), missing, "--to", "same", "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(missing + ": there is no such file", out + ": not written");
        assertThat(out).hasContent("precious");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(out);
        }
    }

    @Test
    void what_was_there_is_replaced_when_all_is_written() throws IOException {
        Path out = Files.writeString(folder.resolve("out.vcf"), "old");

        Run run = Run.of("convert", Run.sample("apple.vcf"), "--to", "same", "--out", out);

        assertThat(run.status()).isZero();
        assertThat(out).hasSameBinaryContentAs(Run.sample("apple.vcf"));
    }

    @Test
    void an_output_that_cannot_be_written_is_explained() {
        Path out = folder.resolve("no/such/out.vcf");

        Run run = Run.of("convert", Run.sample("apple.vcf"), "--to", "same", "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().strip())
                .isEqualTo(out + ": cannot be written: there is no such directory");
    }

    @Test
    void wrong_use_is_explained() {
        Run form = Run.of("convert", "a.vcf", "--to", "vcard-5", "--out", folder.resolve("o.vcf"));
        Run directory = Run.of("convert", "a.vcf", "--to", "same", "--out", folder);
        Run missing = Run.of("convert", "a.vcf");

        assertThat(form.status()).isEqualTo(2);
        assertThat(form.err())
                .contains("expected one of vcard-3.0, vcard-4.0, same but was 'vcard-5'");
        assertThat(directory.status()).isEqualTo(2);
        assertThat(directory.err()).contains("is a directory");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("--to").contains("--out");
    }
}
