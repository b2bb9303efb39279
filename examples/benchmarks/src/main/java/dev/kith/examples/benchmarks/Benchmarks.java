package dev.kith.examples.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;

/** The program: measures and prints one table. */
public final class Benchmarks {
    private static final String USAGE =
            "usage: java -jar benchmarks.jar all|vcard|store|reader|search|rules|log|memory"
                    + " [--tiny]";

    private static final Set<String> NAMES =
            Set.of("all", "vcard", "store", "reader", "search", "rules", "log", "memory");

    private Benchmarks() {}

    /**
     * Runs benchmarks.
     *
     * @param args which ones, and {@code --tiny} for a run that only shows that they work
     */
    public static void main(String[] args) {
        if (args.length == 3 && args[0].equals("child")) {
            runPart(args[1], Integer.parseInt(args[2]));
            return;
        }
        boolean tiny = args.length == 2 && args[1].equals("--tiny");
        if ((args.length != 1 && !tiny) || !NAMES.contains(args[0])) {
            System.err.println(USAGE);
            System.exit(2);
        }
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(Row.HEAD);
        run(args[0], tiny ? Scale.TINY : Scale.FULL, row -> out.println(row.line()));
    }

    /** Gives the rows of a benchmark, each as soon as it is measured. */
    static void run(String name, Scale scale, Consumer<Row> rows) {
        switch (name) {
            case "vcard" -> VCardBenchmark.run(scale, rows);
            case "store" -> StoreBenchmark.run(scale, rows);
            case "reader" -> BusyWriter.rows(scale, rows);
            case "search" -> SearchBenchmark.run(scale, rows);
            case "rules" -> RulesBenchmark.run(scale, rows);
            case "log" -> LogBenchmark.run(scale, rows);
            case "memory" -> MemoryBenchmark.run(scale, rows);
            case "all" -> {
                VCardBenchmark.run(scale, rows);
                StoreBenchmark.run(scale, rows);
                SearchBenchmark.run(scale, rows);
                RulesBenchmark.run(scale, rows);
                LogBenchmark.run(scale, rows);
                MemoryBenchmark.run(scale, rows);
            }
            default -> throw new IllegalArgumentException(USAGE);
        }
    }

    private static void runPart(String part, int size) {
        switch (part) {
            case "stream" -> StreamedCards.run(size);
            case "fill" -> LargeBook.fill(size);
            case "change" -> LargeBook.change(size);
            case "phases" -> LargeBook.phases(size);
            case "log" -> LogBenchmark.weigh(size);
            default -> throw new IllegalArgumentException(part);
        }
    }
}
