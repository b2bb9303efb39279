package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.contact.Bulk;
import dev.kith.contact.BulkOutcome;
import dev.kith.contact.Contact;
import dev.kith.contact.PersonDraft;
import dev.kith.jpa.BulkPath;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.PlainTransactions;
import dev.kith.store.IdTakenException;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many contacts on each of the ways to one database. */
public abstract class BulkWrites {

    private static final int MANY = 400;
    private static final Map<String, String> QUIET = Map.of("eclipselink.logging.level", "OFF");

    private final TestDatabase database;
    private final EntityManagerFactory factory;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected BulkWrites(TestDatabase database) {
        this.database = database;
        database.emptyStorage();
        factory = KithPersistenceUnit.over(database.source(), QUIET);
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
    }

    /** The tables hold the same, byte for byte, on whichever way the rows went. */
    @Test
    final void every_way_stores_the_same_rows() {
        List<String> persisted = rows(BulkPath.PERSIST);

        assertThat(persisted).hasSizeGreaterThan(10 * MANY);
        assertThat(differing(rows(BulkPath.STATELESS), persisted)).isEmpty();
        assertThat(differing(rows(BulkPath.COPY), persisted)).isEmpty();
    }

    private List<String> rows(BulkPath path) {
        database.emptyStorage();
        ContactBook book = book(storage(path));
        List<Contact> added = new ArrayList<>();
        ContactGenerator contacts = ContactGenerator.seeded(11);
        book.contacts()
                .addAll(
                        contacts.contacts(MANY),
                        Bulk.standard()
                                .inUnitsOf(MANY)
                                .telling(outcome -> outcome.contact().ifPresent(added::add)));
        assertThat(added).hasSize(MANY);
        for (Contact contact : added) {
            assertThat(book.contacts().find(contact.id())).contains(contact);
        }
        return database.rows().stream()
                // a version is another one each time
                .filter(row -> !row.startsWith("definitions:"))
                .map(BulkWrites::withoutLogIds)
                .sorted()
                .toList();
    }

    /** The first rows that only one of the lists has. */
    private static List<String> differing(List<String> some, List<String> others) {
        Set<String> differing = new TreeSet<>(some);
        differing.addAll(others);
        Set<String> both = new HashSet<>(some);
        both.retainAll(new HashSet<>(others));
        differing.removeAll(both);
        assertThat(some).hasSameSizeAs(others);
        return differing.stream().limit(4).toList();
    }

    /** A row without the ids that the log makes anew in each run. */
    private static String withoutLogIds(String row) {
        if (!row.startsWith("change:")) {
            return row;
        }
        String[] cells = row.split(";", -1);
        cells[1] = "";
        cells[10] = "";
        return String.join(";", cells);
    }

    /** Thousands of rows go to the database in some dozens of statements. */
    @Test
    final void rows_go_out_in_batches_on_every_way() {
        SentStatements sent = new SentStatements(database.source());
        Map<String, String> properties = new HashMap<>(QUIET);
        // EclipseLink would give the units of one name the same connections
        properties.put("eclipselink.session-name", "batches");
        try (EntityManagerFactory noted = KithPersistenceUnit.over(sent.source(), properties)) {
            for (BulkPath path : BulkPath.values()) {
                database.emptyStorage();
                ContactBook book = book(JpaStorage.of(noted).writingBy(path));

                List<String> statements =
                        sent.during(
                                () ->
                                        book.contacts()
                                                .addAll(
                                                        typical(MANY),
                                                        Bulk.standard().inUnitsOf(MANY)));

                assertThat(statements)
                        .filteredOn(each -> each.startsWith("insert into kith_contact"))
                        .as("on the way " + path)
                        .hasSizeLessThan(30);
            }
        }
    }

    /** What others added is told, and the unit leaves nothing. */
    @Test
    final void an_id_that_is_taken_is_told_on_every_way() {
        for (BulkPath path : BulkPath.values()) {
            database.emptyStorage();
            book(storage(path)).contacts().addAll(typical(3));

            assertThatThrownBy(() -> book(storage(path)).contacts().addAll(typical(MANY)))
                    .isInstanceOfAny(IdTakenException.class, ConflictException.class);

            assertThat(database.rows()).filteredOn(row -> row.startsWith("contact:")).hasSize(3);
        }
    }

    /** The rows are part of the host's transaction, on whichever way they went. */
    @Test
    final void what_the_host_rolls_back_leaves_no_row_on_any_way() {
        for (BulkPath path : BulkPath.values()) {
            database.emptyStorage();
            PlainTransactions host = PlainTransactions.of(factory);
            ContactBook book = book(storage(path).joining(host));
            List<BulkOutcome> told = new ArrayList<>();

            assertThatThrownBy(
                            () ->
                                    host.call(
                                            em -> {
                                                book.contacts()
                                                        .addAll(
                                                                typical(MANY),
                                                                Bulk.standard()
                                                                        .allOrNothing()
                                                                        .telling(told::add));
                                                assertThat(
                                                                book.contacts()
                                                                        .find(
                                                                                told.get(7)
                                                                                        .contact()
                                                                                        .orElseThrow()
                                                                                        .id()))
                                                        .isPresent();
                                                throw new IllegalStateException("of the host");
                                            }))
                    .hasMessage("of the host");

            assertThat(told).hasSize(MANY);
            assertThat(database.rows()).isEmpty();
        }
    }

    /** People who bring no labels along, so that nothing is read in between. */
    private static List<PersonDraft> typical(int count) {
        ContactGenerator people = ContactGenerator.seeded(2);
        return IntStream.range(0, count).mapToObj(people::typical).toList();
    }

    private JpaStorage storage(BulkPath path) {
        return JpaStorage.of(factory).writingBy(path);
    }

    private static ContactBook book(JpaStorage storage) {
        return Kith.builder()
                .storage(storage)
                .ids(new SequentialIds())
                .clock(SettableClock.at("2026-05-01T12:00:00Z"))
                .build()
                .book(BookId.of("acme"));
    }
}
