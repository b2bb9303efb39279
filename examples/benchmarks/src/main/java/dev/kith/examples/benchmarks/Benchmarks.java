package dev.kith.examples.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The program: measures and prints one table. */
public final class Benchmarks {
    private static final String USAGE =
            "usage: java -jar benchmarks.jar all|vcard|store|memory [--tiny]";

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
        if (args.length != 1 && !tiny) {
            System.err.println(USAGE);
            System.exit(2);
        }
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(Row.table(run(args[0], tiny ? Scale.TINY : Scale.FULL)));
    }

    /** The rows of a benchmark. */
    static List<Row> run(String name, Scale scale) {
        return switch (name) {
            case "vcard" -> VCardBenchmark.run(scale);
            case "store" -> StoreBenchmark.run(scale);
            case "memory" -> MemoryBenchmark.run(scale);
            case "all" -> {
                List<Row> rows = new ArrayList<>(VCardBenchmark.run(scale));
                rows.addAll(StoreBenchmark.run(scale));
                rows.addAll(MemoryBenchmark.run(scale));
                yield rows;
            }
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static void runPart(String part, int size) {
        switch (part) {
            case "stream" -> StreamedCards.run(size);
            case "fill" -> LargeBook.fill(size);
            case "change" -> LargeBook.change(size);
            case "phases" -> LargeBook.phases(size);
            default -> throw new IllegalArgumentException(part);
        }
    }
}
