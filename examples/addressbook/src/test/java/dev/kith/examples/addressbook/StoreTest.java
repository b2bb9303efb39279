package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {

    @TempDir private Path folder;

    @Test
    void imported_contacts_are_listed_from_the_store_as_from_their_files() {
        Run imported = importing(Run.sample("google.vcf"), Run.sample("outlook.vcf"));

        assertThat(imported.lines())
                .containsExactly(
                        Run.sample("google.vcf") + ": 4 added, 0 changed, 0 unchanged, 0 refused",
                        Run.sample("outlook.vcf") + ": 3 added, 0 changed, 0 unchanged, 0 refused");
        assertThat(imported.err()).isEmpty();
        assertThat(imported.status()).isZero();
        Run stored = Run.of("list", "--store", store());
        assertThat(stored.out())
                .isEqualTo(
                        Run.of("list", Run.sample("google.vcf"), Run.sample("outlook.vcf")).out());
        assertThat(stored.err()).isEmpty();
        assertThat(stored.status()).isZero();
        importing(Run.sample("apple.vcf"));
        assertThat(Run.of("list", "--store", store(), "--role", "partner").out())
                .contains("Nordwind Versand AG");
        assertThat(Run.of("list", "--store", store(), "--find", "weiss", "--label", "lieferant"))
                .satisfies(found -> assertThat(found.lines()).hasSize(2));
    }

    @Test
    void importing_the_same_file_again_changes_nothing_with_and_without_uids() {
        importing(Run.sample("google.vcf"), Run.sample("outlook.vcf"));
        String before = Run.of("list", "--ids", "--store", store()).out();

        Run again = importing(Run.sample("google.vcf"), Run.sample("outlook.vcf"));

        assertThat(again.lines())
                .containsExactly(
                        Run.sample("google.vcf") + ": 0 added, 0 changed, 4 unchanged, 0 refused",
                        Run.sample("outlook.vcf") + ": 0 added, 0 changed, 3 unchanged, 0 refused");
        assertThat(again.status()).isZero();
        assertThat(Run.of("list", "--ids", "--store", store()).out()).isEqualTo(before);
    }

    @Test
    void a_card_that_says_something_else_changes_its_contact_and_keeps_what_cards_cannot_say()
            throws IOException {
        importing(file("v1.vcf", card("Ada Lovelace", "UID:7\nEMAIL:ada@old.example")));
        inBook(
                book -> {
                    Person ada = (Person) book.contacts().findByExternalId(uid("7")).orElseThrow();
                    book.contacts()
                            .change(
                                    ada,
                                    seen ->
                                            seen.edit()
                                                    .owner(Actor.user("maria"))
                                                    .externalId("crm", "4711"));
                });
        Path next = file("v2.vcf", card("Ada King", "UID:7\nEMAIL:ada@new.example"));

        assertThat(importing(next).out()).contains("0 added, 1 changed, 0 unchanged, 0 refused");
        assertThat(importing(next).out()).contains("0 added, 0 changed, 1 unchanged, 0 refused");

        inBook(
                book -> {
                    Contact ada = book.contacts().findByExternalId(uid("7")).orElseThrow();
                    assertThat(ada.displayName()).isEqualTo("Ada King");
                    assertThat(ada.emails()).hasSize(1);
                    assertThat(ada.owner()).contains(Actor.user("maria"));
                    assertThat(book.contacts().findByExternalId(ExternalId.of("crm", "4711")))
                            .contains(ada);
                });
    }

    @Test
    void what_was_changed_elsewhere_stays_while_the_card_says_the_same() throws IOException {
        Path file = file("ada.vcf", card("Ada Lovelace", "UID:7"));
        importing(file);
        inBook(
                book -> {
                    Person ada = (Person) book.contacts().findByExternalId(uid("7")).orElseThrow();
                    book.contacts().change(ada, seen -> seen.edit().displayAs("Countess"));
                });

        assertThat(importing(file).out()).contains("1 unchanged");
        assertThat(Run.of("list", "--store", store()).out()).contains("Countess");
    }

    @Test
    void bad_cards_are_refused_with_their_lines_and_the_others_go_on() throws IOException {
        Path file =
                file(
                        "mixed.vcf",
                        card("First", "UID:1")
                                + "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nUID:2\nEND:VCARD\n"
                                + card("Twin", "UID:1")
                                + card("Long", "UID:" + "x".repeat(600))
                                + card("Last", "UID:3"));

        Run run = importing(file);

        assertThat(run.lines().get(0)).startsWith(file + ": ").contains(" added, 0 changed");
        assertThat(run.lines())
                .contains("  line 6: a contact has at least one name or one contact point")
                .contains("  line 11: has the ids of the card on line 1");
        assertThat(run.status()).isZero();
        assertThat(Run.of("list", "--store", store()).out())
                .contains("First", "Last")
                .doesNotContain("Twin");
        assertThat(importing(file).lines().get(0)).contains(": 0 added, 0 changed, ");
    }

    @Test
    void a_card_never_joins_contacts_nor_changes_what_one_is() throws IOException {
        importing(
                file("one.vcf", card("One", "UID:1")),
                file("two.vcf", card("Two", "X-EXTERNAL-ID;X-SYSTEM=crm:2")),
                file("firm.vcf", card("Firm", "UID:3\nORG:Firm\nX-ABShowAs:COMPANY")));

        Run both = importing(file("both.vcf", card("Both", "UID:1\nX-EXTERNAL-ID;X-SYSTEM=crm:2")));
        Run person = importing(file("person.vcf", card("Firm", "UID:3")));

        assertThat(both.out()).contains("1 refused", "line 1: its ids are those of several");
        assertThat(both.status()).isEqualTo(1);
        assertThat(person.out()).contains("line 1: a person cannot become an organisation");
    }

    @Test
    void a_contact_that_was_put_aside_takes_no_changes() throws IOException {
        importing(file("one.vcf", card("One", "UID:1")));
        inBook(
                book ->
                        book.contacts()
                                .archive(book.contacts().findByExternalId(uid("1")).orElseThrow()));

        assertThat(importing(file("two.vcf", card("Another", "UID:1"))).out())
                .contains("line 1: its contact was put aside");
    }

    @Test
    void a_file_that_gives_nothing_is_a_failure_but_the_others_are_imported() throws IOException {
        Path missing = folder.resolve("missing.vcf");

        Run run = importing(missing, file("one.vcf", card("One", "UID:1")));

        assertThat(run.err().strip()).isEqualTo(missing + ": there is no such file");
        assertThat(run.status()).isEqualTo(1);
        assertThat(Run.of("list", "--store", store()).lines()).hasSize(2);
    }

    @Test
    void more_cards_than_a_unit_holds_are_imported() throws IOException {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 510; i++) {
            cards.append(card("Somebody " + i, "UID:" + i));
        }
        Path file = file("many.vcf", cards.toString());

        assertThat(importing(file).out()).contains("510 added");
        assertThat(importing(file).out()).contains("510 unchanged");
    }

    @Test
    void history_tells_when_who_and_what_from_a_store() throws IOException {
        importing(file("v1.vcf", card("Ada Lovelace", "UID:7")));
        importing(file("v2.vcf", card("Ada King", "UID:7")));
        String id = Run.of("list", "--ids", "--store", store()).lines().get(1).split(" ", 2)[0];

        Run run = Run.of("history", id, "--store", store());

        String user = System.getProperty("user.name");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.lines().get(0))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:\\d\\d  .*")
                .endsWith("  " + user + "  contact added");
        assertThat(run.lines())
                .anyMatch(line -> line.endsWith("  " + user + "  contact changed"))
                .contains("  displayAs: Ada Lovelace -> Ada King");
        assertThat(Run.of("history", "7", "--store", store())).isEqualTo(run);
    }

    @Test
    void history_without_a_store_reads_files_one_after_the_other() throws IOException {
        Path first = file("v1.vcf", card("Ada Lovelace", "UID:7"));
        Path second = file("v2.vcf", card("Ada King", "UID:7"));

        Run run = Run.of("history", "7", first, second);

        assertThat(run.lines()).contains("  displayAs: Ada Lovelace -> Ada King");
        assertThat(run.status()).isZero();
        Run nobody = Run.of("history", "8", first);
        assertThat(nobody.err().strip()).isEqualTo("There is no contact with this id");
        assertThat(nobody.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "contacts, expected h2:PATH",
        "h2:, needs the path of a file",
        "'h2:x;INIT=RUNSCRIPT', without semicolons",
        "jdbc:nosuch:thing?password=secret, no driver here",
    })
    void a_text_that_names_no_store_is_wrong_use_in_one_line(String text, String rule) {
        for (Run run :
                List.of(
                        Run.of("list", "--store", text),
                        Run.of("history", "7", "--store", text),
                        Run.of("import", Run.sample("google.vcf"), "--store", text))) {
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("--store: ")
                    .contains(rule)
                    .doesNotContain("secret");
            assertThat(run.out()).isEmpty();
            assertThat(run.status()).isEqualTo(2);
        }
    }

    @Test
    void files_and_a_store_are_not_named_together() {
        Run both = Run.of("list", Run.sample("google.vcf"), "--store", store());
        Run none = Run.of("list");

        assertThat(both.err()).startsWith("Name either FILEs or a --store to read");
        assertThat(both.status()).isEqualTo(2);
        assertThat(none.status()).isEqualTo(2);
        assertThat(Run.of("history", "7").status()).isEqualTo(2);
    }

    @Test
    void a_store_that_is_not_there_is_told_and_not_made() {
        assertRefused(Run.of("list", "--store", store()), "there is no such address book");
        assertRefused(Run.of("history", "7", "--store", store()), "import makes it");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"postgresql", "mariadb"})
    @Timeout(60)
    void a_database_that_does_not_answer_is_told_without_its_password(String kind) {
        String url = "jdbc:" + kind + "://localhost:1/contacts?user=me&password=secret";

        Run run = Run.of("import", Run.sample("google.vcf"), "--store", url);

        assertThat(run.err().strip())
                .isEqualTo(
                        "jdbc:" + kind + "://localhost:1/contacts: the database does not answer");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void a_newer_schema_is_left_alone() throws SQLException {
        importing(Run.sample("google.vcf"));
        sql("insert into kith_schema_version (version, step, checksum) values (99, 1, 'x')");

        assertRefused(importing(Run.sample("google.vcf")), "newer than the library");
        assertRefused(Run.of("list", "--store", store()), "newer than the library");
    }

    @Test
    void a_database_without_an_address_book_is_told() throws SQLException {
        sql("create table mine (id integer)");

        assertRefused(Run.of("list", "--store", store()), "has no address book of this version");
    }

    @Test
    @Timeout(120)
    void a_file_that_another_program_has_open_is_told() throws Exception {
        importing(Run.sample("google.vcf"));
        try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + path())) {
            assertThat(held.isValid(1)).isTrue();
            Process program =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AddressBook.class.getName(),
                                    "list",
                                    "--store",
                                    store())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();

            assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();

            assertThat(folder.resolve("log")).hasContent(store() + ": another program has it open");
            assertThat(program.exitValue()).isEqualTo(3);
        }
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("book.mv.db"), "x".repeat(10_000));

        assertRefused(importing(Run.sample("google.vcf")), "cannot be used (SQLSTATE ");
        assertThat(file).hasContent("x".repeat(10_000));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_new_store_is_its_owners_alone_to_read() throws IOException {
        importing(Run.sample("google.vcf"));

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("book.mv.db"))))
                .isEqualTo("rw-------");
    }

    private void assertRefused(Run run, String why) {
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith(store() + ": ")
                .contains(why);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
    }

    private Run importing(Path... files) {
        Object[] arguments = new Object[files.length + 3];
        arguments[0] = "import";
        System.arraycopy(files, 0, arguments, 1, files.length);
        arguments[files.length + 1] = "--store";
        arguments[files.length + 2] = store();
        return Run.of(arguments);
    }

    private String store() {
        return "h2:" + path();
    }

    private Path path() {
        return folder.resolve("book");
    }

    private Path file(String name, String cards) throws IOException {
        return Files.writeString(folder.resolve(name), cards);
    }

    private static String card(String name, String lines) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:" + name + "\n" + lines + "\nEND:VCARD\n";
    }

    private static ExternalId uid(String uid) {
        return ExternalId.of(ExternalId.VCARD_UID, uid);
    }

    private void inBook(Consumer<ContactBook> work) {
        try (OpenStore open = OpenStore.writing(Store.parse(store()))) {
            work.accept(open.kith().book(BookId.of("addressbook")));
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + path());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
