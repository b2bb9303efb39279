package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    @TempDir private Path folder;

    @Test
    void the_sample_is_listed_a_line_a_contact_under_headings() {
        Run run = list();

        assertThat(run.lines()).hasSize(12);
        assertThat(run.lines().get(0))
                .containsSubsequence("NAME", "ORGANISATION", "E-MAIL", "PHONE");
        assertThat(run.out())
                .contains("山田 花子", "ليلى الحداد", "Jürgen Weiß", "Алексей Жуков", "Tove");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void contacts_are_sorted_by_family_name_whatever_its_accents() {
        List<String> lines = list().lines();

        assertThat(lineOf("Änne Luise Müller", lines))
                .isLessThan(lineOf("Nordwind Versand AG", lines));
        assertThat(lineOf("Okafor", lines)).isLessThan(lineOf("Ó Súilleabháin", lines));
        assertThat(lineOf("Ó Súilleabháin", lines)).isLessThan(lineOf("Jürgen Weiß", lines));
    }

    @Test
    void the_columns_stand_under_their_headings_in_every_script() {
        List<String> lines = list().lines();
        int column = lines.get(0).indexOf("E-MAIL");

        String japanese = lines.get(lineOf("山田 花子", lines));
        String before = japanese.substring(0, japanese.indexOf("hanako.yamada"));

        assertThat(DisplayWidth.of(before)).isEqualTo(column);
    }

    @Test
    void ids_come_first_when_asked_for() {
        Run run = Run.of("list", "--ids", Run.sample("google.vcf"));

        assertThat(run.lines().get(0)).startsWith("ID ");
        assertThat(run.lines().subList(1, 5))
                .allMatch(line -> line.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}  .*"));
    }

    @Test
    void find_ignores_case_and_accents_and_looks_into_everything() {
        assertThat(found("MULLER")).singleElement().asString().contains("Änne Luise Müller");
        assertThat(found("weiss")).singleElement().asString().contains("Jürgen Weiß");
        assertThat(found("sohne")).singleElement().asString().contains("Jürgen Weiß");
        assertThat(found("cedar.example")).singleElement().asString().contains("ليلى");
        assertThat(found("lieferant")).singleElement().asString().contains("Jürgen Weiß");
        assertThat(found("山田")).singleElement().asString().contains("花子");
        assertThat(found("206-555-0199")).singleElement().asString().contains("Novak");
        assertThat(found("7700900123")).singleElement().asString().contains("Okafor");
    }

    @Test
    void find_wants_the_beginning_of_every_word() {
        assertThat(found("mull änne")).singleElement().asString().contains("Änne Luise Müller");
        assertThat(found("muller weiss")).isEmpty();
        assertThat(found("uller")).isEmpty();
    }

    @Test
    void too_long_a_text_to_find_is_refused_with_the_rule() {
        Run run = Run.of("list", Run.sample("google.vcf"), "--find", "x".repeat(10_000));

        assertThat(run.err()).contains("at most 1000 characters").doesNotContain("xxx");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void nothing_found_is_said_and_is_no_failure() {
        Run run = Run.of("list", Run.sample("google.vcf"), "--find", "nobody at all");

        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo("No contact matches");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_uid_that_two_cards_have_is_told_and_both_are_listed() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("twice.vcf"),
                        "BEGIN:VCARD\nVERSION:3.0\nFN:First\nUID:1\nEND:VCARD\n"
                                + "BEGIN:VCARD\nVERSION:3.0\nFN:Second\nUID:1\nEND:VCARD\n");

        Run run = Run.of("list", file);

        assertThat(run.lines()).hasSize(3);
        assertThat(run.err().strip())
                .isEqualTo(
                        file
                                + ": the card on line 6: its UID is another card's too; both are"
                                + " listed");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_card_that_names_nobody_is_listed_all_the_same() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("nobody.vcf"),
                        "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nBDAY:2001-02-03\nEND:VCARD\n");

        assertThat(Run.of("list", file).lines())
                .containsExactly("NAME       ORGANISATION  E-MAIL  PHONE", "(no name)");
        assertThat(Run.of("check", file).out())
                .startsWith(file + ": 1 contact, 1 problem, 0 silent losses");
    }

    @Test
    void more_cards_than_a_unit_holds_are_all_listed() throws IOException {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 1_234; i++) {
            cards.append("BEGIN:VCARD\nVERSION:3.0\nFN:Somebody ")
                    .append(i)
                    .append("\nEND:VCARD\n");
        }
        Path file = Files.writeString(folder.resolve("many.vcf"), cards);

        assertThat(Run.of("list", file).lines()).hasSize(1_235);
    }

    @Test
    void a_file_without_a_contact_is_a_failure_but_the_others_are_listed() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.vcf"));
        Path missing = folder.resolve("missing.vcf");

        Run run = Run.of("list", empty, missing, Run.sample("google.vcf"));

        assertThat(run.lines()).hasSize(5);
        assertThat(run.err().lines())
                .containsExactly(empty + ": gives no contact", missing + ": there is no such file");
        assertThat(run.status()).isEqualTo(1);
    }

    private static Run list() {
        return Run.of(
                "list",
                Run.sample("google.vcf"),
                Run.sample("apple.vcf"),
                Run.sample("outlook.vcf"),
                Run.sample("broken.vcf"));
    }

    private static List<String> found(String text) {
        Run run =
                Run.of(
                        "list",
                        Run.sample("google.vcf"),
                        Run.sample("apple.vcf"),
                        Run.sample("outlook.vcf"),
                        "--find",
                        text);
        return run.lines().stream().skip(1).toList();
    }

    private static int lineOf(String text, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("no line has " + text);
    }
}
