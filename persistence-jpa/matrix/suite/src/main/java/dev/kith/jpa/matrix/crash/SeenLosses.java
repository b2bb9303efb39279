package dev.kith.jpa.matrix.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChangeCursor;
import dev.kith.common.BookId;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.PlainTransactions;
import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That what is checked after a kill sees a loss: an application that acknowledges before it has
 * committed is caught, and so is whatever is missing of a unit.
 */
public abstract class SeenLosses {

    private static final int UNITS = 12;

    private final TestDatabase database;
    private final EntityManagerFactory factory;
    private final JpaStorage storage;
    private final BookId id = BookId.of("lost-" + UUID.randomUUID());
    private final ContactBook book;
    private final Ledger ledger = new Ledger();

    /** As an application tells it, in lines. */
    private final Writer.Listener told = Ledger.lines(ledger::read);

    private @Nullable Person last;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected SeenLosses(TestDatabase database) {
        this.database = database;
        database.emptyStorage();
        factory =
                KithPersistenceUnit.over(
                        database.source(), Map.of("eclipselink.logging.level", "OFF"));
        storage = JpaStorage.of(factory);
        book = Kith.builder().storage(storage).build().book(id);
        new Writer(book, told, 7, 0).runUntil(() -> ledger.acknowledged().size() >= UNITS);
        last = written(book, new Deed("w1-1", null, null));
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
    }

    /** Else it would say nothing that it finds fault with the others. */
    @Test
    final void what_is_stored_as_a_whole_is_found_whole() {
        told.tries(new Deed("w1-2", null, last));
        Deed unheard = new Deed("w1-3", null, null);
        told.tries(unheard);
        assertThat(unheard.in(book).contact()).isNotNull();

        check();
    }

    /** The contact was acknowledged, and the commit never came. */
    @Test
    final void an_acknowledgement_before_the_commit_of_an_addition_is_seen() {
        assertThat(written(hasty(), new Deed("w1-2", null, null))).isNotNull();

        assertThatThrownBy(this::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("acknowledged and lost: w1-2");
    }

    /** The contact is there, as it was before. */
    @Test
    final void an_acknowledgement_before_the_commit_of_a_change_is_seen() {
        assertThat(written(hasty(), new Deed("w1-2", null, last))).isNotNull();

        assertThatThrownBy(this::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the revision that was acknowledged to w1-2");
    }

    /** Rows of a unit that are missing, whichever they are. */
    @ParameterizedTest
    @CsvSource({
        "delete from kith_change where kind = 'contact' and book = ?,rows that stand alone",
        "delete from kith_aggregate_key where kind = 'note' and book = ?,rows that stand alone",
        "delete from kith_aggregate where kind = 'note' and book = ?,rows that stand alone",
        "delete from kith_contact_key where book = ?,'contacts, keys and tokens'",
        "delete from kith_contact_token where book = ?,'contacts, keys and tokens'",
        "update kith_change set position = 99 where position = 3 and book = ?,position in the log",
        "delete from kith_command where book = ?,repeated"
    })
    final void what_is_missing_of_a_unit_is_seen(String damage, String seen) throws SQLException {
        // so that the entries have their positions
        assertThat(book.history().after(ChangeCursor.start(), 1_000).changes()).isNotEmpty();
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(damage)) {
            statement.setString(1, id.text());
            assertThat(statement.executeUpdate()).isPositive();
        }

        assertThatThrownBy(this::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(seen);
    }

    private void check() {
        new Aftermath(storage, database.source(), id).check(ledger);
    }

    private Person written(ContactBook to, Deed deed) {
        told.tries(deed);
        Deed.Outcome outcome = deed.in(to);
        told.did(deed, outcome);
        return outcome.contact();
    }

    /** The book of an application that is killed between what it says and what it does. */
    private ContactBook hasty() {
        return Kith.builder().storage(new Hasty(factory)).build().book(id);
    }

    /** Gives the outcome of a unit that is never committed. */
    private static final class Hasty implements Storage {

        private final PlainTransactions transactions;
        private final JpaStorage joined;

        Hasty(EntityManagerFactory factory) {
            transactions = PlainTransactions.of(factory);
            joined = JpaStorage.of(factory).joining(transactions);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            if (joined.isActive()) {
                return joined.unit(book, work);
            }
            List<T> outcomes = new ArrayList<>();
            assertThatThrownBy(
                            () ->
                                    transactions.call(
                                            em -> {
                                                outcomes.add(joined.unit(book, work));
                                                em.getTransaction().setRollbackOnly();
                                                return em;
                                            }))
                    .isInstanceOf(RollbackException.class);
            return Objects.requireNonNull(outcomes.get(0));
        }

        @Override
        public StorageView view(BookId book) {
            return joined.view(book);
        }

        @Override
        public boolean isActive() {
            return joined.isActive();
        }
    }
}
