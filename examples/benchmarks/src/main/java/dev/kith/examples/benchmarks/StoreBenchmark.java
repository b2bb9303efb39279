package dev.kith.examples.benchmarks;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Finding in a store in memory beside bare maps. */
final class StoreBenchmark {

    private StoreBenchmark() {}

    static void run(Scale scale, Consumer<Row> rows) {
        Measured nanos = lookUps(scale);
        rows.accept(byId(scale, nanos));
        rows.accept(byEmail(scale, nanos));
        BusyWriter.rows(scale, rows);
    }

    private static Row byId(Scale scale, Measured nanos) {
        double book = nanos.of("idInBook " + scale.many());
        double map = nanos.of("idInMap " + scale.many());
        double smallBook = nanos.of("idInBook " + scale.few());
        double smallMap = nanos.of("idInMap " + scale.few());
        return new Row(
                "find by id among "
                        + Figures.count(scale.many())
                        + ", speed beside ConcurrentHashMap.get",
                "≥ 0.6",
                Figures.ratio(map / book),
                "book "
                        + Figures.nanos(book)
                        + ", map "
                        + Figures.nanos(map)
                        + "; among "
                        + Figures.count(scale.few())
                        + ": book "
                        + Figures.nanos(smallBook)
                        + ", map "
                        + Figures.nanos(smallMap)
                        + ", "
                        + Figures.ratio(smallMap / smallBook));
    }

    private static Row byEmail(Scale scale, Measured nanos) {
        double largeBook = nanos.of("emailInBook " + scale.many());
        double smallBook = nanos.of("emailInBook " + scale.few());
        double largeMap = nanos.of("emailInMap " + scale.many());
        double smallMap = nanos.of("emailInMap " + scale.few());
        double book = largeBook / smallBook;
        double map = largeMap / smallMap;
        return new Row(
                "find by e-mail, slow-down from "
                        + Figures.count(scale.few())
                        + " to "
                        + Figures.count(scale.many())
                        + " contacts beside a bare map's",
                "≤ 1.5",
                Figures.ratio(book / map),
                "book "
                        + Figures.nanos(smallBook)
                        + " to "
                        + Figures.nanos(largeBook)
                        + ", "
                        + Figures.ratio(book)
                        + " times; map "
                        + Figures.nanos(smallMap)
                        + " to "
                        + Figures.nanos(largeMap)
                        + ", "
                        + Figures.ratio(map)
                        + " times");
    }

    private static Measured lookUps(Scale scale) {
        Options options =
                new OptionsBuilder()
                        .include("\\." + LookUps.class.getSimpleName() + "\\.")
                        .param("contacts", "" + scale.few(), "" + scale.many())
                        .forks(scale.forks())
                        .jvmArgs("-Xmx6g")
                        .warmupIterations(scale.rounds())
                        .warmupTime(TimeValue.milliseconds(scale.round().toMillis()))
                        .measurementIterations(scale.rounds())
                        .measurementTime(TimeValue.milliseconds(scale.round().toMillis()))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        try {
            return byName(new Runner(options).run());
        } catch (RunnerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The median nanoseconds of a look-up, by the method's name and the number of contacts. */
    private static Measured byName(Collection<RunResult> results) {
        return new Measured(
                results.stream()
                        .collect(
                                Collectors.toMap(
                                        StoreBenchmark::name,
                                        result ->
                                                result.getPrimaryResult()
                                                        .getStatistics()
                                                        .getPercentile(50))));
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel() + " " + result.getParams().getParam("contacts");
    }
}
