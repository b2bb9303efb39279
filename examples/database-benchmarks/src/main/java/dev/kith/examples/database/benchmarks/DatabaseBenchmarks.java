package dev.kith.examples.database.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The program: starts databases of its own, measures and prints one table. */
public final class DatabaseBenchmarks {

    private static final String HEAD = "| what | target | measured | made of |\n|---|---|---|---|";

    private DatabaseBenchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param args {@code --tiny} for a run that only shows that they work
     */
    public static void main(String[] args) throws Exception {
        boolean tiny = args.length == 1 && args[0].equals("--tiny");
        if (args.length > 0 && !tiny) {
            System.err.println("usage: java -jar database-benchmarks.jar [--tiny]");
            System.exit(2);
        }
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(HEAD);
        run(tiny ? Scale.TINY : Scale.FULL, out::println);
    }

    /** Gives the lines of the table, each as soon as it is measured. */
    static void run(Scale scale, Consumer<String> lines) throws IOException {
        try (Server server = Server.postgreSql()) {
            if (server.provider().equals("Hibernate")) {
                BulkBenchmark.run(server, scale, lines);
                ReadBenchmark.run(server, scale, lines);
                WriterBenchmark.run(server, scale, lines);
            } else {
                BulkBenchmark.persisting(server, scale, lines);
                ReadBenchmark.finding(server, scale, lines);
            }
        }
        try (Server server = Server.mariaDb()) {
            ReadBenchmark.finding(server, scale, lines);
        }
        try (Server server = Server.h2()) {
            ReadBenchmark.finding(server, scale, lines);
        }
    }
}
