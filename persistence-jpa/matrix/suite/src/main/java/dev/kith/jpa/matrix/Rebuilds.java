package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaRebuild;
import dev.kith.jpa.JpaStorage;
import dev.kith.store.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that were damaged or lost come back from the documents, on one database. */
public abstract class Rebuilds {

    private final TestDatabase database;
    private final JpaStorage storage;
    private final Tables tables;
    private final SampleBook sample;
    private final JpaRebuild rebuild;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Rebuilds(TestDatabase database) {
        this.database = database;
        storage = database.emptyStorage();
        tables = new Tables(database.source());
        sample = new SampleBook(storage);
        rebuild = JpaRebuild.of(storage, sample.kith());
    }

    /** Fills the book anew. */
    @BeforeEach
    final void fill() {
        sample.fill();
    }

    /** What is right is left as it is. */
    @Test
    final void a_book_whose_rows_are_right_stays_as_it_is() {
        List<String> before = database.rows();

        assertThat(rebuild.all(SampleBook.BOOK)).isZero();
        assertThat(rebuild.outdated(SampleBook.BOOK)).isZero();

        assertThat(database.rows()).isEqualTo(before);
    }

    /** Every row that stands beside a document comes back as it was, and finds again. */
    @Test
    final void rows_that_were_lost_come_back_as_they_were() {
        List<String> before = withoutVersions();
        for (String table : List.of("contact_key", "contact_token", "aggregate_key")) {
            tables.run("delete from kith_" + table);
        }
        // those of the host come from no document
        tables.run("delete from kith_fact where fact not in ('credit', 'sites', 'seen')");
        assertThat(found("loveLACE")).isEmpty();

        assertThat(rebuild.all(SampleBook.BOOK)).isGreaterThan(6);

        assertThat(withoutVersions()).isEqualTo(before);
        assertThat(found("loveLACE")).containsExactly("Ada King");
        assertThat(sample.book().contacts().findByPhone("020 7946 0958")).hasSize(1);
        assertThat(rebuild.all(SampleBook.BOOK)).isZero();
    }

    /** Every column that is derived comes back, and rows that nobody made go. */
    @Test
    final void rows_that_were_damaged_come_back_as_they_were() {
        List<String> before = withoutVersions();
        tables.run(
                "update kith_contact set revision = 77, kind = 'NONE', status = 'NONE',"
                        + " sort_key = "
                        + bytes("7a")
                        + ", display_name = 'x', created_at = 1, changed_at = 2, key_version = 0");
        tables.run("update kith_aggregate set revision = 77");
        tables.run("update kith_contact_key set text = " + bytes("7a7a") + " where kind = 'EMAIL'");
        tables.run("update kith_aggregate_key set text = " + bytes("7a") + " where kind = 'note'");
        tables.run("update kith_fact set value_key = " + bytes("7a") + " where fact = 'credit'");
        tables.run(
                "insert into kith_contact_token (book, token, contact) values ('sample', "
                        + bytes("7a7a")
                        + ", "
                        + bytes("00".repeat(16))
                        + ")");
        tables.run(
                "insert into kith_aggregate_key (book, kind, index_name, text, id) values"
                        + " ('sample', 'note', 'x', "
                        + bytes("7a7a")
                        + ", "
                        + bytes("00".repeat(16))
                        + ")");

        assertThat(rebuild.all(SampleBook.BOOK)).isGreaterThan(6);

        assertThat(withoutVersions()).isEqualTo(before);
    }

    /** What a newer library has written is told, and not taken for damage. */
    @Test
    final void a_fact_of_a_type_of_a_newer_library_is_refused_and_left_alone() {
        tables.run(
                "update kith_fact set value_type = 'SHAPE', value_key = "
                        + bytes("7a")
                        + " where fact = 'credit'");
        List<String> before = tables.texts("select * from kith_fact");

        assertThatThrownBy(() -> rebuild.all(SampleBook.BOOK))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("a fact is of type SHAPE");

        assertThat(tables.texts("select * from kith_fact")).isEqualTo(before);
    }

    /** After an update of the library only what is older is made again. */
    @Test
    final void contacts_of_an_older_key_version_are_made_again_and_no_others() {
        tables.run("update kith_contact set display_name = 'x'");
        tables.run("update kith_contact set key_version = 0 where kind = 'PERSON'");

        assertThat(rebuild.outdated(SampleBook.BOOK)).isEqualTo(3);

        assertThat(tables.texts("select distinct kind from kith_contact where display_name = 'x'"))
                .containsExactly("ORGANIZATION;");
        assertThat(tables.texts("select distinct key_version from kith_contact"))
                .containsExactly("2;");
    }

    /** What was made before somebody stopped it is not made once more. */
    @Test
    final void a_rebuild_that_was_stopped_is_ended_by_the_next_one() {
        BookId id = BookId.of("large");
        ContactBook large = sample.kith().book(id);
        large.contacts()
                .addAll(
                        IntStream.range(0, 450)
                                .mapToObj(i -> Organization.named("Mill " + i))
                                .toList());
        tables.run("update kith_contact set display_name = 'x' where book = 'large'");
        JpaRebuild killed =
                rebuild.telling(
                        done -> {
                            throw new IllegalStateException("stopped after " + done);
                        });

        assertThatThrownBy(() -> killed.all(id)).hasMessage("stopped after 200");
        assertThat(damaged()).containsExactly("250;");
        assertThat(rebuild.outdated(id)).isEqualTo(250);
        assertThat(damaged()).containsExactly("0;");
        assertThat(large.history().verify().isWhole()).isTrue();
    }

    /** What hosts call after an update and after damage. */
    @Test
    final void a_rebuild_tells_how_far_it_has_come() {
        Kith kith = sample.kith();
        BookId book = SampleBook.BOOK;
        List<Long> seen = new ArrayList<>();
        tables.run("delete from kith_contact_token");

        // tag::rebuild[]
        JpaRebuild rebuild = JpaRebuild.of(storage, kith).telling(done -> seen.add(done));
        long afterAnUpdate = rebuild.outdated(book);
        long afterDamage = rebuild.all(book);
        // end::rebuild[]

        assertThat(afterAnUpdate).isZero();
        assertThat(afterDamage).isEqualTo(6);
        assertThat(seen).isNotEmpty().contains(6L);
    }

    /** Nobody else's rows are touched. */
    @Test
    final void another_book_stays_as_it_is() {
        ContactBook other = sample.kith().book(BookId.of("other"));
        other.contacts().add(Person.named("Eve", "Other").email("eve@other.example"));
        tables.run("delete from kith_contact_key where book = 'other'");
        tables.run("update kith_contact set display_name = 'x' where book = 'other'");

        rebuild.all(SampleBook.BOOK);

        assertThat(tables.texts("select display_name from kith_contact where book = 'other'"))
                .containsExactly("x;");
        assertThat(other.contacts().findByEmail("eve@other.example")).isEmpty();
    }

    /** It needs units of its own. */
    @Test
    final void a_rebuild_inside_a_unit_is_refused() {
        assertThatThrownBy(() -> sample.book().unit(() -> rebuild.all(SampleBook.BOOK)))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> damaged() {
        return tables.texts("select count(*) from kith_contact where display_name = 'x'");
    }

    private List<String> found(String text) {
        return sample.book().contacts().search(text, PageRequest.first(10)).items().stream()
                .map(Contact::displayName)
                .toList();
    }

    /** All rows but the versions of definitions, which are random. */
    private List<String> withoutVersions() {
        return database.rows().stream().filter(row -> !row.startsWith("definitions:")).toList();
    }

    private String bytes(String hex) {
        return switch (database.kind()) {
            case H2, MARIADB -> "x'" + hex + "'";
            case POSTGRESQL -> "'\\x" + hex + "'::bytea";
        };
    }
}
