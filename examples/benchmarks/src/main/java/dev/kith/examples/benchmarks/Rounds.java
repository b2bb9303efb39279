package dev.kith.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Contestants that take turns in one JVM, so that whatever else the machine does hits all of them.
 */
final class Rounds {
    private final Scale scale;
    private final Map<String, LongSupplier> contestants = new LinkedHashMap<>();
    private long sink;

    Rounds(Scale scale) {
        this.scale = scale;
    }

    /**
     * Adds a contestant.
     *
     * @param work does the work once; what it returns depends on all of it
     */
    Rounds with(String name, LongSupplier work) {
        contestants.put(name, work);
        return this;
    }

    /** The median of the nanoseconds that each contestant takes for its work. */
    Measured medians() {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (int round = 0; round < scale.rounds(); round++) {
            contestants.values().forEach(this::time);
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < scale.rounds(); round++) {
            contestants.forEach(
                    (name, work) ->
                            times.computeIfAbsent(name, first -> new ArrayList<>())
                                    .add(time(work)));
        }
        times.forEach((name, all) -> medians.put(name, median(all)));
        return new Measured(medians);
    }

    /** What all work returned; keeps the compiler from leaving the work out. */
    long sink() {
        return sink;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double time(LongSupplier work) {
        long start = System.nanoTime();
        long end;
        int times = 0;
        do {
            sink += work.getAsLong();
            times++;
            end = System.nanoTime();
        } while (end - start < scale.round().toNanos());
        return (double) (end - start) / times;
    }
}
