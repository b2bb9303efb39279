package dev.kith.jpa.matrix.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.contact.Bulk;
import dev.kith.contact.BulkReport;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.PlainTransactions;
import dev.kith.jpa.SchemaMode;
import dev.kith.store.StorageException;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Contacts that are copied to PostgreSQL while the server refuses a row or ends the session, at
 * every kind of place: units before it are stored as a whole, nothing of the others is, and who
 * gives the same contacts again has each of them once.
 */
public abstract class CopyFaults {

    /** So many contacts in a unit that their rows are copied. */
    private static final int UNIT = 30;

    private static final int ALL = 3 * UNIT;

    private final CopySaboteur saboteur = new CopySaboteur();
    private final HikariDataSource source = saboteur.victims();
    private final EntityManagerFactory factory;

    /** For subclasses, which bring a provider. */
    protected CopyFaults() {
        JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
        factory =
                KithPersistenceUnit.over(
                        source,
                        Map.of(
                                "eclipselink.logging.level",
                                "OFF",
                                "eclipselink.session-name",
                                "copying-" + UUID.randomUUID()));
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
        source.close();
        saboteur.close();
    }

    /** Of each table's rows the first, some in between and the last, in each of the units. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void rows_of_which_any_cannot_be_copied_leave_whole_units() {
        for (CopySaboteur.Fault fault : CopySaboteur.Fault.values()) {
            for (int row : List.of(1, UNIT / 2, UNIT, UNIT + 1, 2 * UNIT + 7, ALL)) {
                for (String table : List.of("contact", "change")) {
                    Trial trial = new Trial(table + ", row " + row + " " + fault);
                    saboteur.failAt(fault, table, row);
                    trial.failsAfter((row - 1) / UNIT * UNIT);
                }
            }
            for (String table : List.of("contact_key", "contact_token")) {
                // each contact has more than one of these
                for (int row : List.of(1, UNIT, ALL)) {
                    Trial trial = new Trial(table + ", row " + row + " " + fault);
                    saboteur.failAt(fault, table, row);
                    trial.failsInUnits();
                }
            }
        }
    }

    /** While all are one unit its transaction is open, and some of its rows are copied. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_session_that_ends_while_drafts_are_read_leaves_nothing_of_all_or_nothing() {
        for (int draft : List.of(0, UNIT / 2, UNIT, UNIT + 1, 2 * UNIT, ALL - 1)) {
            Trial trial = new Trial("all or nothing, draft " + draft);
            assertThatThrownBy(
                            () ->
                                    trial.book
                                            .contacts()
                                            .addAll(endingAt(draft), trial.bulk().allOrNothing()))
                    .as(trial.name)
                    .isInstanceOf(StorageException.class);
            trial.told.clear();
            trial.requireWhole(0);
            trial.succeed();
        }
    }

    /** What the host's transaction has of it goes with the session, and the host hears why. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_session_that_ends_in_a_transaction_of_the_host_leaves_nothing() {
        PlainTransactions host = PlainTransactions.of(factory);
        for (int draft : List.of(UNIT / 2, UNIT + 1, ALL - 1)) {
            Trial trial = new Trial("the host's, draft " + draft);
            ContactBook joined =
                    Kith.builder()
                            .storage(JpaStorage.of(factory).joining(host))
                            .build()
                            .book(trial.id);
            assertThatThrownBy(
                            () ->
                                    host.call(
                                            em -> {
                                                joined.contacts().add(Person.known("Eve"));
                                                try {
                                                    return joined.contacts()
                                                            .addAll(
                                                                    endingAt(draft),
                                                                    trial.bulk().allOrNothing());
                                                } finally {
                                                    assertThat(
                                                                    em.getTransaction()
                                                                            .getRollbackOnly())
                                                            .isTrue();
                                                }
                                            }))
                    .as(trial.name)
                    .isInstanceOf(StorageException.class);
            trial.told.clear();
            trial.requireWhole(0);
            trial.succeed();
        }
    }

    /** Between units no transaction is open: a pool may notice, or else the next unit does. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_session_that_ends_while_the_drafts_of_a_unit_are_read_leaves_whole_units() {
        for (int draft : List.of(0, UNIT / 2, UNIT, UNIT + 1, 2 * UNIT, ALL - 1)) {
            Trial trial = new Trial("in units, draft " + draft);
            int before = draft / UNIT * UNIT;
            try {
                BulkReport report = trial.book.contacts().addAll(endingAt(draft), trial.bulk());
                assertThat(report.written()).as(trial.name).isEqualTo(ALL);
                trial.requireWhole(ALL);
            } catch (StorageException e) {
                trial.requireWhole(before);
            }
            trial.succeed();
        }
    }

    private static PersonDraft draft(int number) {
        return Person.named("Ada", "Copied-" + number)
                .email("ada" + number + "@engines.example")
                .phone("+49 30 " + (700_000 + number))
                .externalId("copies", "C-" + number);
    }

    private static List<PersonDraft> drafts() {
        return IntStream.range(0, ALL).mapToObj(CopyFaults::draft).toList();
    }

    /** All drafts; when one of them is read the sessions of the library end. */
    private Iterable<PersonDraft> endingAt(int fatal) {
        return () -> {
            Iterator<Integer> numbers = IntStream.range(0, ALL).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public PersonDraft next() {
                    int number = numbers.next();
                    if (number == fatal) {
                        saboteur.endSessions();
                    }
                    return draft(number);
                }
            };
        };
    }

    /** One call that fails, in a book of its own. */
    private final class Trial {

        private final String name;
        private final BookId id = BookId.of("copied-" + UUID.randomUUID());
        private final JpaStorage storage = JpaStorage.of(factory);
        private final ContactBook book = Kith.builder().storage(storage).build().book(id);
        private final BookTables tables = new BookTables(source, id);
        private final List<Long> told = new ArrayList<>();

        Trial(String name) {
            this.name = name;
            // so that there is a session to end
            assertThat(tables.count("contact")).isZero();
        }

        Bulk bulk() {
            return Bulk.standard()
                    .inUnitsOf(UNIT)
                    .telling(outcome -> outcome.contact().ifPresent(any -> told.add(1L)));
        }

        void failsAfter(int stored) {
            fails();
            assertThat(told).as(name).hasSize(stored);
            succeed();
        }

        void failsInUnits() {
            fails();
            succeed();
        }

        private void fails() {
            assertThatThrownBy(() -> book.contacts().addAll(drafts(), bulk()))
                    .as(name)
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.getMessage()).doesNotContain("Ada", "engines"));
            saboteur.relent();
            assertThat(told.size() % UNIT).as(name).isZero();
            assertThat(told.size()).as(name).isLessThan(ALL);
            requireWhole(told.size());
        }

        void requireWhole(int stored) {
            assertThat(told).as(name).hasSize(stored);
            assertThat(source.getHikariPoolMXBean().getActiveConnections()).as(name).isZero();
            assertThat(tables.count("contact")).as(name).isEqualTo(stored);
            new Aftermath(storage, source, id).nothingIsHalfWritten();
        }

        /** Who gives all again has those that are missing, and each once. */
        void succeed() {
            int stored = told.size();
            BulkReport report = book.contacts().addAll(drafts(), bulk());
            assertThat(report.refused()).as(name).isEqualTo(stored);
            assertThat(report.written()).as(name).isEqualTo(ALL - stored);
            requireWhole(ALL);
            assertThat(book.contacts().addAll(drafts()).refused()).as(name).isEqualTo(ALL);
        }
    }
}
