package dev.kith.examples.database.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contestants that take turns, so that whatever else the machine does hits all of them. */
final class Contest {

    private final int rounds;
    private final Runnable before;
    private final Map<String, Work> contestants = new LinkedHashMap<>();
    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

    /** What a contestant does; what it throws ends the benchmark. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    /**
     * A contest.
     *
     * @param before what is done before each turn, unmeasured
     */
    Contest(int rounds, Runnable before) {
        this.rounds = rounds;
        this.before = before;
    }

    Contest with(String name, Work work) {
        contestants.put(name, work);
        return this;
    }

    /** Has every contestant take its turns; the first half warms up. */
    Contest run() {
        List<String> names = new ArrayList<>(contestants.keySet());
        for (int round = 0; round < 2 * rounds; round++) {
            // another one first each time
            Collections.rotate(names, 1);
            for (String name : names) {
                double taken = turn(name);
                if (round >= rounds) {
                    nanos.computeIfAbsent(name, first -> new ArrayList<>()).add(taken);
                }
            }
        }
        return this;
    }

    private double turn(String name) {
        before.run();
        System.gc();
        long start = System.nanoTime();
        try {
            contestants.getOrDefault(name, () -> {}).run();
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
        return System.nanoTime() - start;
    }

    /** The median nanoseconds of a contestant's turns. */
    double of(String name) {
        List<Double> taken = new ArrayList<>(nanos.getOrDefault(name, List.of()));
        Collections.sort(taken);
        int middle = taken.size() / 2;
        return taken.size() % 2 == 1
                ? taken.get(middle)
                : (taken.get(middle - 1) + taken.get(middle)) / 2;
    }
}
