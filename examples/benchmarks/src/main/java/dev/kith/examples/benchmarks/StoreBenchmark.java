package dev.kith.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    static List<Row> run(Scale scale) {
        Map<String, Double> nanos = lookUps(scale);
        return List.of(byId(scale, nanos), byEmail(scale, nanos), BusyWriter.row(scale));
    }

    private static Row byId(Scale scale, Map<String, Double> nanos) {
        double book = nanos.get("idInBook " + scale.many());
        double map = nanos.get("idInMap " + scale.many());
        double smallBook = nanos.get("idInBook " + scale.few());
        double smallMap = nanos.get("idInMap " + scale.few());
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

    private static Row byEmail(Scale scale, Map<String, Double> nanos) {
        double largeBook = nanos.get("emailInBook " + scale.many());
        double smallBook = nanos.get("emailInBook " + scale.few());
        double largeMap = nanos.get("emailInMap " + scale.many());
        double smallMap = nanos.get("emailInMap " + scale.few());
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

    private static Map<String, Double> lookUps(Scale scale) {
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
    private static Map<String, Double> byName(Collection<RunResult> results) {
        return results.stream()
                .collect(
                        Collectors.toMap(
                                result ->
                                        result.getPrimaryResult().getLabel()
                                                + " "
                                                + result.getParams().getParam("contacts"),
                                result ->
                                        result.getPrimaryResult()
                                                .getStatistics()
                                                .getPercentile(50)));
    }
}
