package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.KithException;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.matrix.FaultySource.Call;
import dev.kith.jpa.matrix.FaultySource.Fault;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every call of the public API while each of its calls to the database fails in turn, on one
 * database: what is thrown is the library's, nothing is half-written, nothing is kept open, and the
 * same command under the same key does what it was to do.
 */
public abstract class Faults {

    private final Tables tables;
    private final FaultySource faulty;
    private final EntityManagerFactory factory;
    private final Kith kith;
    private final List<Act> commands;
    private final List<Act> others;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected Faults(TestDatabase database) {
        JpaSchema.in(database.source()).apply(SchemaMode.CREATE_OR_UPGRADE);
        tables = new Tables(database.source());
        faulty = new FaultySource(database.source());
        factory =
                KithPersistenceUnit.over(
                        faulty.source(), Map.of("eclipselink.logging.level", "OFF"));
        kith = Kith.builder().storage(JpaStorage.of(factory)).fact(Act.WINE).build();
        commands = Act.commands();
        others = Act.others();
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
    }

    /** A call that fails is one that was never made. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_command_of_which_any_call_fails_leaves_nothing_and_can_be_repeated() {
        for (Act act : commands) {
            Trial trial = new Trial(act);
            assertThat(trial.failEach(Fault.REFUSED)).as(act.name()).isGreaterThan(6);
            assertThat(trial.failEach(Fault.BROKEN)).as(act.name()).isGreaterThan(6);
            trial.succeed();
            trial.end();
        }
    }

    /** What was stored without anybody hearing so is stored once. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_command_whose_acknowledgement_is_lost_is_done_once() {
        for (Act act : commands) {
            Trial trial = new Trial(act);
            assertThat(trial.fails(Fault.UNHEARD, 1, Call::isCommit)).as(act.name()).isTrue();
            List<String> stored = trial.rows();
            assertThat(stored).as(act.name()).isNotEqualTo(trial.before);
            trial.succeed();
            trial.requireRows(stored, "when repeated");
            trial.end();
        }
    }

    /** Nor does it matter what fails afterwards, such as giving the connection back. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_command_is_done_once_whatever_fails_after_its_commit() {
        for (Act act : commands) {
            FaultySource.failEach(
                    act.name() + ", after its commit", k -> failsAfterItsCommit(act, k));
        }
    }

    /** Whether there is a k-th call after the commit, which failed. */
    private boolean failsAfterItsCommit(Act act, int k) {
        Trial trial = new Trial(act);
        AtomicBoolean committed = new AtomicBoolean();
        trial.fails(
                Fault.BROKEN,
                k,
                call -> committed.get() || (call.isCommit() && committed.getAndSet(true)));
        boolean failed = faulty.failed() != null;
        List<String> stored = trial.rows();
        assertThat(stored).as(act.name()).isNotEqualTo(trial.before);
        trial.succeed();
        trial.requireRows(stored, "when repeated");
        trial.end();
        return failed;
    }

    /** Units, many contacts at once, and what is read. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void what_takes_no_key_fails_as_a_whole_too() {
        for (Act act : others) {
            Trial trial = new Trial(act);
            assertThat(trial.failEach(Fault.REFUSED)).as(act.name()).isGreaterThan(6);
            assertThat(trial.failEach(Fault.BROKEN)).as(act.name()).isGreaterThan(6);
            trial.succeed();
            trial.end();
        }
    }

    /** One call of the API in a book of its own. */
    private final class Trial {

        private final Act act;
        private final BookId id = BookId.of("faulty-" + UUID.randomUUID());
        private final ContactBook book = kith.book(id);
        private final Function<ContactBook, Object> command;
        private List<String> before;

        Trial(Act act) {
            this.act = act;
            faulty.heal();
            command = act.given().apply(book);
            before = rows();
        }

        /** Lets each call up to the commit fail, one after the other; how many runs it takes. */
        int failEach(Fault fault) {
            return FaultySource.failEach(
                    act.name() + ", " + fault,
                    k -> {
                        if (!fails(fault, k, call -> true) && !act.once()) {
                            // done all the same: a connection that broke when it was read from
                            before = rows();
                        }
                        Call failed = faulty.failed();
                        requireRows(before, "after " + failed);
                        return failed != null && !failed.isCommit();
                    });
        }

        /** Whether it failed, as it must if one of its calls did. */
        boolean fails(Fault fault, int k, Predicate<Call> calls) {
            faulty.fail(fault, k, calls);
            try {
                give();
                return false;
            } catch (KithException e) {
                String where = act.name() + ", " + fault + " " + faulty.failed();
                assertThat(faulty.failed()).as(where).isNotNull();
                assertThat(e.getMessage()).as(where).doesNotContain("Ada", "Lovelace", "engines");
                return true;
            } catch (RuntimeException e) {
                throw new AssertionError(
                        act.name() + ", " + fault + " " + faulty.failed() + " gives " + e, e);
            } finally {
                assertThat(faulty.open()).as("connections of %s", act.name()).isZero();
            }
        }

        /** It does what it was to do, and its repeat does nothing more. */
        void succeed() {
            faulty.heal();
            Object first = give();
            if (act.once()) {
                List<String> stored = rows();
                assertThat(stored).as(act.name()).isNotEqualTo(before);
                assertThat(give()).as("%s, repeated", act.name()).isEqualTo(first);
                requireRows(stored, "when repeated");
                assertThat(
                                tables.texts(
                                        "select command_name from kith_change where book = ?",
                                        id.text()))
                        .contains(act.name() + ";");
            }
            assertThat(faulty.open()).isZero();
        }

        /** What the rest of the library makes of it. Last, as it seals the log. */
        void end() {
            assertThat(book.facts().rebuild()).as("facts after %s", act.name()).isZero();
            assertThat(book.history().verify().isWhole()).as(act.name()).isTrue();
        }

        /** That the rows are those, in few words. */
        void requireRows(List<String> expected, String when) {
            List<String> missing = new ArrayList<>(expected);
            List<String> more = rows();
            missing.removeAll(more);
            more.removeAll(expected);
            assertThat(missing).as("%s, missing %s", act.name(), when).isEmpty();
            assertThat(more).as("%s, more %s", act.name(), when).isEmpty();
        }

        private Object give() {
            ContactBook to = act.once() ? book.once(CommandKey.of("the command")) : book;
            return command.apply(to);
        }

        List<String> rows() {
            return tables.rowsOf(id);
        }
    }
}
