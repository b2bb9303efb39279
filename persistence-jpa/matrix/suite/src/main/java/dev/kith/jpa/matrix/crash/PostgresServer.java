package dev.kith.jpa.matrix.crash;

import dev.kith.jpa.matrix.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of its own, made of the binaries of the tests' other one, that can be killed
 * and started again on the same data. With fsync and synchronous commits, as it is run for real.
 */
final class PostgresServer implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Path binaries;
    private final Path home;
    private final int port;
    private @Nullable Process server;

    PostgresServer() throws IOException, InterruptedException {
        binaries = binaries();
        home = Files.createTempDirectory("kith-postgres");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process made =
                process("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
        if (!made.waitFor(SECONDS, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IllegalStateException("the server's data could not be made, see " + home);
        }
        start();
    }

    private static Path binaries() {
        try (Connection connection = TestDatabase.POSTGRESQL.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select setting from pg_config() where name = 'BINDIR'")) {
            if (!found.next()) {
                throw new IllegalStateException("the server does not say where its binaries are");
            }
            return Path.of(found.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not say where its binaries are", e);
        }
    }

    private String data() {
        return home.resolve("data").toString();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** Starts the server and waits until it answers. */
    void start() throws IOException, InterruptedException {
        Process started =
                process(
                        "postgres",
                        "-D",
                        data(),
                        "-p",
                        Integer.toString(port),
                        "-k",
                        "",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "max_connections=30");
        server = started;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server does not start, see " + home);
            }
            started.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            // not yet
            return false;
        }
    }

    /** Kills the server and all its processes at once, as a machine that loses its power would. */
    void kill() {
        Process killed = server;
        if (killed == null) {
            return;
        }
        List<ProcessHandle> all = new ArrayList<>();
        all.add(killed.toHandle());
        killed.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        killed.onExit().join();
        server = null;
    }

    private Process process(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // the server refuses to be run by who may do everything
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        File log = home.resolve(program + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    @Override
    public void close() throws IOException {
        kill();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
