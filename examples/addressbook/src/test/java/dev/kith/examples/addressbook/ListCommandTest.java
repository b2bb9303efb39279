package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void a_label_is_found_whatever_its_case_and_accents_and_repeated_all_must_hold() {
        assertThat(listed("--label", "LIEFERÄNT"))
                .singleElement()
                .asString()
                .contains("Jürgen Weiß");
        assertThat(listed("--label", "mycontacts")).hasSize(4);
        assertThat(listed("--label", "myContacts", "--label", "Freunde"))
                .singleElement()
                .asString()
                .contains("Trần");
        assertThat(listed("--label", "myContacts", "--find", "cedar"))
                .singleElement()
                .asString()
                .contains("ليلى");
    }

    @Test
    void an_unknown_label_gives_no_contact_and_tells_the_nearest() {
        Run near = Run.of("list", Run.sample("google.vcf"), "--label", "liferant");
        Run far = Run.of("list", Run.sample("google.vcf"), "--label", "astronaut");

        assertThat(near.out()).isEmpty();
        assertThat(near.err().lines())
                .containsExactly(
                        "There is no label 'liferant'; the nearest is 'Lieferant'",
                        "No contact matches");
        assertThat(near.status()).isZero();
        assertThat(far.err().lines())
                .containsExactly("There is no label 'astronaut'", "No contact matches");
    }

    @Test
    void a_role_is_found_by_key_or_name_with_all_its_kinds_and_stays_a_label() {
        assertThat(listed("--role", "reseller"))
                .singleElement()
                .asString()
                .contains("Nordwind Versand AG");
        assertThat(listed("--role", "PARTNER")).isEqualTo(listed("--role", "Réseller"));
        assertThat(listed("--role", "partner", "--label", "reseller")).hasSize(1);
        assertThat(listed("--role", "partner", "--role", "customer")).isEmpty();
    }

    @Test
    void a_role_comes_from_a_category_that_its_kind_can_play() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("roles.vcf"),
                        card("Person", "Service provider,Trade group,Kite flyer,freelancer")
                                + card("Both", "Past customer,Customer,Potential customer")
                                + card("Twice", "Lead,lead")
                                + card("Group\nORG:Group\nX-ABShowAs:COMPANY", "Trade-Group"));

        assertThat(names(Run.of("list", file, "--role", "service-provider")))
                .containsExactly("Person");
        assertThat(names(Run.of("list", file, "--role", "freelancer"))).containsExactly("Person");
        assertThat(names(Run.of("list", file, "--role", "trade group"))).containsExactly("Group");
        assertThat(names(Run.of("list", file, "--role", "past-customer"))).containsExactly("Both");
        assertThat(names(Run.of("list", file, "--role", "customer"))).containsExactly("Both");
        assertThat(names(Run.of("list", file, "--role", "potential-customer"))).isEmpty();
        assertThat(names(Run.of("list", file, "--role", "lead"))).containsExactly("Twice");
        assertThat(Run.of("list", file).err()).isEmpty();
    }

    @Test
    void an_unknown_role_is_explained_with_the_known_ones() {
        Run run = Run.of("list", Run.sample("google.vcf"), "--role", "pirate");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("There is no role 'pirate'; roles are customer, potential-customer,");
        assertThat(run.status()).isEqualTo(2);
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

    private static String card(String name, String categories) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:"
                + name
                + "\nCATEGORIES:"
                + categories
                + "\nEND:VCARD\n";
    }

    private static List<String> names(Run run) {
        return run.lines().stream().skip(1).map(line -> line.split(" ", 2)[0]).toList();
    }

    private static List<String> found(String text) {
        return listed("--find", text);
    }

    private static List<String> listed(String... options) {
        List<Object> arguments = new ArrayList<>();
        arguments.add("list");
        arguments.add(Run.sample("google.vcf"));
        arguments.add(Run.sample("apple.vcf"));
        arguments.add(Run.sample("outlook.vcf"));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray()).lines().stream().skip(1).toList();
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
