package dev.kith.jpa.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.KithException;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.PlainTransactions;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.matrix.FaultySource.Call;
import dev.kith.jpa.matrix.FaultySource.Fault;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Commands in a transaction of the host while each of their calls to the database fails in turn, on
 * one database: the host can no longer commit, neither its rows nor the library's are there, nobody
 * is told, and the same command in another transaction does what it was to do.
 */
public abstract class HostFaults {

    private final Tables tables;
    private final FaultySource faulty;
    private final EntityManagerFactory factory;
    private final PlainTransactions host;
    private final List<String> heard = new ArrayList<>();
    private final Kith kith;

    /**
     * The tests on a database.
     *
     * @param database the database
     */
    protected HostFaults(TestDatabase database) {
        JpaSchema.in(database.source()).apply(SchemaMode.CREATE_OR_UPGRADE);
        tables = new Tables(database.source());
        tables.run("create table if not exists host_order (book varchar(100) not null)");
        faulty = new FaultySource(database.source());
        factory =
                KithPersistenceUnit.over(
                        faulty.source(), Map.of("eclipselink.logging.level", "OFF"));
        host = PlainTransactions.of(factory);
        kith =
                Kith.builder()
                        .storage(JpaStorage.of(factory).joining(host))
                        .fact(Act.WINE)
                        .listener(notice -> heard.add(notice.toString()))
                        .build();
    }

    /** Closes what the test has opened. */
    @AfterEach
    final void close() {
        factory.close();
    }

    /** The host's rows go with the library's, though the host has caught the failure. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_host_that_goes_on_after_a_call_failed_cannot_commit() {
        writing().forEach(act -> new Trial(act, true).failEach());
    }

    /** What the library threw is what the host gets, also from a connection that is gone. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_host_that_lets_the_failure_out_gets_it_unchanged() {
        writing().forEach(act -> new Trial(act, false).failEach());
    }

    private static Stream<Act> writing() {
        return Stream.concat(
                Act.commands().stream(),
                Act.others().stream()
                        .filter(act -> List.of("unit", "contact.bulk").contains(act.name())));
    }

    /** One command in a book of its own. */
    private final class Trial {

        private final Act act;
        private final BookId id = BookId.of("host-" + UUID.randomUUID());
        private final ContactBook book = kith.book(id);
        private final Function<ContactBook, Object> command;
        private final List<String> before;
        private final boolean goesOn;

        /**
         * A trial.
         *
         * @param goesOn whether the host catches what fails and would commit
         */
        Trial(Act act, boolean goesOn) {
            this.act = act;
            this.goesOn = goesOn;
            faulty.heal();
            command = act.given().apply(book);
            before = rows();
            heard.clear();
        }

        /** Lets each call of the command fail, one after the other, until it has no more. */
        void failEach() {
            for (Fault fault : List.of(Fault.REFUSED, Fault.BROKEN)) {
                int runs = FaultySource.failEach(act.name() + ", " + fault, k -> fails(fault, k));
                assertThat(runs).as("runs of %s", act.name()).isGreaterThan(3);
            }
            succeed();
        }

        /** Whether the command has so many calls, of which the last one failed. */
        private boolean fails(Fault fault, int k) {
            Failure failure = new Failure();
            IllegalStateException healthy = new IllegalStateException("the host gives up");
            Throwable out =
                    catchThrowable(
                            () ->
                                    host.call(
                                            em -> {
                                                order(em);
                                                failing(fault, k, failure);
                                                if (failure.call == null) {
                                                    throw healthy;
                                                }
                                                return afterwards(em, failure);
                                            }));
            String what = act.name() + ", " + fault + " " + k + ", " + failure.call;
            if (failure.call == null) {
                assertThat(failure.thrown).as(what).isNull();
                assertThat(out).as(what).isSameAs(healthy);
            } else if (goesOn) {
                assertThat(out).as(what).isInstanceOf(RollbackException.class);
            } else {
                assertThat(out).as(what).isSameAs(failure.thrown);
            }
            requireNothing(what);
            return failure.call != null;
        }

        private void failing(Fault fault, int k, Failure failure) {
            faulty.fail(fault, k, call -> true);
            failure.thrown = catchThrowable(this::give);
            failure.call = faulty.failed();
            faulty.heal();
        }

        private Object afterwards(EntityManager em, Failure failure) {
            String what = act.name() + ", " + failure.call;
            assertThat(failure.thrown).as(what).isInstanceOf(KithException.class);
            assertThat(em.getTransaction().getRollbackOnly()).as(what).isTrue();
            if (!goesOn && failure.thrown instanceof KithException known) {
                throw known;
            }
            return em;
        }

        private void succeed() {
            Object first =
                    host.call(
                            em -> {
                                order(em);
                                return give();
                            });
            List<String> stored = rows();
            assertThat(stored).as(act.name()).isNotEqualTo(before);
            assertThat(orders()).hasSize(1);
            if (act.once()) {
                Object again = host.call(em -> give());
                assertThat(again).as("%s, repeated", act.name()).isEqualTo(first);
                assertThat(rows()).as("%s, repeated", act.name()).isEqualTo(stored);
            }
            assertThat(faulty.open()).isZero();
        }

        private Object give() {
            return command.apply(act.once() ? book.once(CommandKey.of("the command")) : book);
        }

        /** What the host writes itself. */
        private void order(EntityManager em) {
            em.createNativeQuery("insert into host_order values (?1)")
                    .setParameter(1, id.text())
                    .executeUpdate();
        }

        private List<String> orders() {
            return tables.texts("select * from host_order where book = ?", id.text());
        }

        private void requireNothing(String when) {
            assertThat(rows()).as(when).isEqualTo(before);
            assertThat(orders()).as(when).isEmpty();
            assertThat(heard).as(when).isEmpty();
            assertThat(faulty.open()).as("connections, %s", when).isZero();
        }

        private List<String> rows() {
            return tables.rowsOf(id);
        }
    }

    /** The call that failed, and what the library made of it. */
    private static final class Failure {
        private @Nullable Call call;
        private @Nullable Throwable thrown;
    }
}
