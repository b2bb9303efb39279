package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir private Path folder;

    @Test
    void the_sample_is_read_without_a_problem_or_a_loss() {
        Run run =
                Run.of(
                        "check",
                        Run.sample("google.vcf"),
                        Run.sample("apple.vcf"),
                        Run.sample("outlook.vcf"));

        assertThat(run.lines())
                .containsExactly(
                        Run.sample("google.vcf") + ": 4 contacts, 0 problems, 0 silent losses",
                        Run.sample("apple.vcf") + ": 3 contacts, 0 problems, 0 silent losses",
                        Run.sample("outlook.vcf") + ": 3 contacts, 0 problems, 0 silent losses");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void a_problem_is_shown_with_its_line_and_property_and_never_its_value() throws IOException {
        Path file = file("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEMAIL:no address\nEND:VCARD\n");

        Run run = Run.of("check", file);

        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).isEqualTo(file + ": 1 contact, 1 problem, 0 silent losses");
        assertThat(run.lines().get(1))
                .startsWith("  line 4: EMAIL: ")
                .endsWith("[invalid-value]")
                .doesNotContain("no address");
        assertThat(run.status()).isZero();
    }

    @Test
    void the_broken_card_of_the_sample_gives_a_contact_and_its_problems() {
        Path broken = Run.sample("broken.vcf");

        Run run = Run.of("check", broken);

        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0))
                .isEqualTo(broken + ": 1 contact, 2 problems, 0 silent losses");
        assertThat(run.lines().get(1)).startsWith("  line 6: BDAY: ").endsWith("[invalid-value]");
        assertThat(run.lines().get(2))
                .startsWith("  line 7: NOTE: ")
                .endsWith("[bad-quoted-printable]");
        assertThat(run.status()).isZero();
    }

    @Test
    void problems_come_in_the_order_of_lines() throws IOException {
        Path file =
                file(
                        "stray\nBEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEMAIL:none\nnonsense\nEND:VCARD\n"
                                + "stray\nBEGIN:VCARD\nVERSION:3.0\nFN:Mary\nEMAIL:none\n");

        assertThat(Run.of("check", file).lines().stream().skip(1).map(CheckCommandTest::lineOf))
                .hasSizeGreaterThan(4)
                .isSorted();
    }

    @Test
    void a_uid_that_two_cards_have_is_a_problem_of_the_second() throws IOException {
        Path file =
                file(
                        "BEGIN:VCARD\nVERSION:3.0\nFN:First\nUID:1\nEND:VCARD\n"
                                + "BEGIN:VCARD\nVERSION:3.0\nFN:Second\nUID:1\nEND:VCARD\n");

        Run run = Run.of("check", file, file);

        String summary = file + ": 2 contacts, 1 problem, 0 silent losses";
        String problem =
                "  line 9: UID: an earlier card of the file has it too; each gives a contact"
                        + " [duplicate-uid]";
        assertThat(run.lines()).containsExactly(summary, problem, summary, problem);
        assertThat(run.status()).isZero();
    }

    @Test
    void a_name_that_is_refused_is_a_problem_and_no_silent_loss() throws IOException {
        Path file = file("BEGIN:VCARD\nVERSION:3.0\nFN:" + "x".repeat(5_000) + "\nEND:VCARD\n");

        Run run = Run.of("check", file);

        assertThat(run.lines().get(0))
                .startsWith(file + ": 1 contact, ")
                .endsWith("0 silent losses");
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  line 3: FN: ")).isNotEmpty();
    }

    @Test
    void a_card_that_no_book_takes_is_told_with_every_rule() {
        Finding refused =
                Checker.refused(
                        7,
                        List.of(
                                new Violation("emails", "too-many", "at most 2"),
                                new Violation("", "nameless", "has a name")));

        assertThat(refused.text())
                .isEqualTo("line 7: the card gives no contact: at most 2; has a name [refused]");
    }

    @Test
    void help_tells_what_json_holds() {
        assertThat(Run.of("check", "--help").out()).contains("losses").contains("number");
    }

    @Test
    void json_gives_one_object_a_line() throws IOException {
        Path file = file("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEMAIL:none\nEND:VCARD\n");

        Run run = Run.of("check", "--json", file, Run.sample("apple.vcf"));

        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0))
                .startsWith(
                        "{\"file\":\""
                                + file
                                + "\",\"contacts\":1,\"problems\":[{\"line\":4,\"property\":\"EMAIL\","
                                + "\"code\":\"invalid-value\",\"message\":\"")
                .endsWith("\"}],\"losses\":0}");
        assertThat(run.lines().get(1))
                .isEqualTo(
                        "{\"file\":\""
                                + Run.sample("apple.vcf")
                                + "\",\"contacts\":3,\"problems\":[],\"losses\":0}");
    }

    @Test
    void json_escapes_what_a_file_name_may_hold() throws IOException {
        Path file = Files.writeString(folder.resolve("a\"b\\c\n.vcf"), "", StandardCharsets.UTF_8);

        assertThat(Run.of("check", "--json", file).lines())
                .singleElement()
                .asString()
                .contains("a\\\"b\\\\c\\n.vcf");
    }

    @Test
    void a_file_without_a_card_is_a_failure() throws IOException {
        Path empty = file("");
        Path garbage = Files.write(folder.resolve("garbage.vcf"), new byte[] {0, -1, 7, 10, -2});
        Path text = Files.writeString(folder.resolve("letter.vcf"), "Dear Ada,\nhello\n");

        Run run = Run.of("check", empty, garbage, text);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).filteredOn(line -> line.contains(": 0 contacts, ")).hasSize(3);
        assertThat(run.lines()).filteredOn(line -> line.endsWith("[no-card]")).hasSize(3);
    }

    @Test
    void a_file_that_cannot_be_read_is_reported_and_the_others_are_checked() {
        Path missing = folder.resolve("missing.vcf");

        Run run = Run.of("check", missing, folder, Run.sample("apple.vcf"));

        assertThat(run.lines())
                .containsExactly(
                        missing + ": 0 contacts, 1 problem, 0 silent losses",
                        "  there is no such file [unreadable]",
                        folder + ": 0 contacts, 1 problem, 0 silent losses",
                        "  is a directory; name the files in it [unreadable]",
                        Run.sample("apple.vcf") + ": 3 contacts, 0 problems, 0 silent losses");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void wrong_use_is_explained() {
        Run none = Run.of("check");
        Run odd = Run.of("check", "--jsn", Run.sample("apple.vcf"));

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("FILE").contains("Usage: addressbook check");
        assertThat(odd.status()).isEqualTo(2);
        assertThat(odd.err()).contains("Unknown option: '--jsn'").contains("--json");
        assertThat(odd.out()).isEmpty();
    }

    private static Long lineOf(String problem) {
        return Long.valueOf(problem.replaceFirst("^  line (\\d+): .*", "$1"));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("cards.vcf"), content, StandardCharsets.UTF_8);
    }
}
