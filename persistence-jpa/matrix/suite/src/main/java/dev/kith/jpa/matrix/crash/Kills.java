package dev.kith.jpa.matrix.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import dev.kith.store.StorageException;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An application and its PostgreSQL server, killed again and again at any moment while four threads
 * write. The system property {@code kith.crash.rounds} says how often, 100 times by itself, and
 * {@code kith.crash.seed} repeats the moments of another run as well as a machine can.
 */
public abstract class Kills {

    private static final int ROUNDS = Integer.getInteger("kith.crash.rounds", 100);
    private static final long SEED = Long.getLong("kith.crash.seed", System.nanoTime());
    private static final int MOST_UNITS = 150;
    private static final int SIGKILL = 128 + 9;

    /** For subclasses, which bring a provider. */
    protected Kills() {}

    /**
     * What a round leaves: how much was done and acknowledged before the kill, and how much not.
     */
    private static final class Tally {

        private final String victim;
        private int acknowledged;
        private int open;
        private int openAndStored;

        Tally(String victim) {
            this.victim = victim;
        }

        void add(Ledger ledger, long contactsBefore) {
            acknowledged += ledger.acknowledged().size();
            open += ledger.open().size();
            long known = ledger.acknowledged().stream().filter(each -> each.deed().adds()).count();
            openAndStored += Math.toIntExact(contactsBefore - known);
        }

        void tell() {
            System.out.printf(
                    "%s: %d kills, seed %d; %d units acknowledged, of which none is lost; %d more"
                            + " were under way, of which %d additions were stored%n",
                    victim, ROUNDS, SEED, acknowledged, open, openAndStored);
        }
    }

    /** The application's process is killed. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void an_application_that_is_killed_loses_nothing_that_it_acknowledged() throws Exception {
        killInRounds(
                "the application",
                (server, source, storage, id, random) -> killed(server.url(), id, random));
    }

    private static Ledger killed(String url, BookId id, SplittableRandom random)
            throws IOException, InterruptedException {
        Process application =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Application.class.getName(),
                                url,
                                id.text(),
                                Long.toString(random.nextLong()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Ledger ledger = new Ledger();
        int units = random.nextInt(MOST_UNITS);
        try (BufferedReader lines = application.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && ledger.acknowledged().size() < units) {
                ledger.read(line);
                line = lines.readLine();
            }
            application.waitFor(random.nextInt(3_000), TimeUnit.MICROSECONDS);
            // not by the process itself, which would close what it has still to say
            application.toHandle().destroyForcibly();
            while (line != null) {
                ledger.read(line);
                line = lines.readLine();
            }
        } finally {
            application.destroyForcibly();
        }
        assertThat(application.waitFor())
                .as("the application did not end by itself")
                .isEqualTo(SIGKILL);
        return ledger;
    }

    /** The database server's processes are killed, all of them, and it is started again. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    final void a_server_that_is_killed_loses_nothing_that_was_acknowledged() throws Exception {
        killInRounds(
                "the PostgreSQL server",
                (server, source, storage, id, random) -> {
                    Ledger ledger = written(storage, id, server, random);
                    server.start();
                    source.getHikariPoolMXBean().softEvictConnections();
                    return ledger;
                });
    }

    private static Ledger written(
            JpaStorage storage, BookId id, PostgresServer server, SplittableRandom random)
            throws InterruptedException {
        ContactBook book = Kith.builder().storage(storage).build().book(id);
        Ledger ledger = new Ledger();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger writing = new AtomicInteger(Writer.WRITERS);
        List<Thread> threads = new ArrayList<>();
        long seed = random.nextLong();
        for (int number = 0; number < Writer.WRITERS; number++) {
            Writer writer = new Writer(book, ledger, seed, number);
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    writer.runUntil(() -> false);
                                } catch (Throwable e) {
                                    failures.add(e);
                                } finally {
                                    writing.decrementAndGet();
                                }
                            });
            thread.start();
            threads.add(thread);
        }
        int units = random.nextInt(MOST_UNITS);
        while (ledger.acknowledged().size() < units && writing.get() > 0) {
            TimeUnit.MICROSECONDS.sleep(200);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
        assertThat(writing.get()).as("all write until the kill").isEqualTo(Writer.WRITERS);
        server.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures)
                .hasSize(Writer.WRITERS)
                .allSatisfy(
                        failure ->
                                assertThat(failure)
                                        .isInstanceOfAny(
                                                StorageException.class, ConflictException.class));
        return ledger;
    }

    /** One kill: gives what was done before it and what was under way. */
    private interface Kill {
        Ledger of(
                PostgresServer server,
                HikariDataSource source,
                JpaStorage storage,
                BookId id,
                SplittableRandom random)
                throws IOException, InterruptedException;
    }

    /** Kills the victim in a book of its own, checks what is left, and so on. */
    private static void killInRounds(String victim, Kill kill) throws Exception {
        Tally tally = new Tally(victim);
        try (PostgresServer server = new PostgresServer();
                HikariDataSource source = pool(server);
                EntityManagerFactory factory = KithPersistenceUnit.over(source)) {
            JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
            JpaStorage storage = JpaStorage.of(factory);
            for (int round = 1; round <= ROUNDS; round++) {
                BookId id = BookId.of("round-" + round);
                SplittableRandom random = new SplittableRandom(SEED + round);
                Ledger ledger = kill.of(server, source, storage, id, random);
                tally.add(ledger, new BookTables(source, id).count("contact"));
                check(new Aftermath(storage, source, id), ledger, round);
            }
        }
        tally.tell();
    }

    private static HikariDataSource pool(PostgresServer server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setMaximumPoolSize(Writer.WRITERS + 2);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    private static void check(Aftermath aftermath, Ledger ledger, int round) {
        try {
            aftermath.check(ledger);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "kill "
                            + round
                            + ", run with -Dkith.crash.seed="
                            + SEED
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
