package dev.kith.examples.database.benchmarks;

import dev.kith.ContactBook;
import dev.kith.contact.Person;
import dev.kith.jpa.BulkPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Writers side by side, each adding one contact after the other: on one book, and on one each. */
final class WriterBenchmark {

    private static final int WRITERS = 8;

    private WriterBenchmark() {}

    static void run(Server server, Scale scale, Consumer<String> lines) {
        List<Double> together = new ArrayList<>();
        List<Double> apart = new ArrayList<>();
        for (int round = 0; round < 2 * scale.rounds(); round++) {
            server.empty();
            server.settle();
            double one = rate(scale, writer -> server.book("one", BulkPath.COPY));
            server.empty();
            server.settle();
            double each = rate(scale, writer -> server.book("book-" + writer, BulkPath.COPY));
            if (round >= scale.rounds()) {
                together.add(one);
                apart.add(each);
            }
        }
        lines.accept(
                Line.of(
                        WRITERS + " writers on one book, throughput beside a book each",
                        "≥ 0.5",
                        median(together) / median(apart),
                        Line.count(median(together))
                                + " contacts/s, each in a transaction of its own, beside "
                                + Line.count(median(apart))));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rate(Scale scale, IntFunction<ContactBook> books) {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            long start = System.nanoTime();
            long end = start + scale.writing().toNanos();
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                ContactBook book = books.apply(i);
                int writer = i;
                writers.add(() -> write(book, writer, end));
            }
            int written = 0;
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                written += writer.get();
            }
            return written / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static int write(ContactBook book, int writer, long end) {
        int written = 0;
        do {
            book.contacts()
                    .add(
                            Person.named("Writer " + writer, "Number " + written)
                                    .email("w" + written + "@writers.example"));
            written++;
        } while (System.nanoTime() < end);
        return written;
    }
}
