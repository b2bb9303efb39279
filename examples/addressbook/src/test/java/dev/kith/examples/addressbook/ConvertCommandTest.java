package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void permissions_stay_and_a_new_file_is_its_owners_alone() throws IOException {
        for (String before : List.of("rw-------", "rw-rw-r--")) {
            Path out = Files.writeString(folder.resolve(before), "old");
            Files.setPosixFilePermissions(out, PosixFilePermissions.fromString(before));

            convertTo(out);

            assertThat(permissions(out)).isEqualTo(before);
            assertThat(out).hasSameBinaryContentAs(Run.sample("apple.vcf"));
        }
        Path fresh = folder.resolve("fresh.vcf");

        convertTo(fresh);

        assertThat(permissions(fresh)).isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void what_is_no_regular_file_is_not_replaced() {
        Path device = Path.of("/dev/null");

        Run run = convertTo(device);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--out names a file, but /dev/null is no regular file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void an_interrupted_run_leaves_nothing() throws IOException, InterruptedException {
        Path log = Files.createDirectory(folder.resolve("log")).resolve("log");
        Path made = Files.createDirectory(folder.resolve("made"));
        Process program;
        try (WatchService watch = made.getFileSystem().newWatchService()) {
            made.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            // the input is a pipe that nobody writes to, so that the program waits for it
            program =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AddressBook.class.getName(),
                                    "convert",
                                    "/dev/stdin",
                                    "--to",
                                    "same",
                                    "--out",
                                    made.resolve("out.vcf").toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            assertThat(watch.poll(1, TimeUnit.MINUTES)).as("the file in the making").isNotNull();
        }

        // by its handle: Process.destroy() would also end the pipe, which the program would report
        program.toHandle().destroy();

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(log).isEmptyFile();
        try (Stream<Path> left = Files.list(made)) {
            assertThat(left).isEmpty();
        }
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

    private static Run convertTo(Path out) {
        return Run.of("convert", Run.sample("apple.vcf"), "--to", "same", "--out", out);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
