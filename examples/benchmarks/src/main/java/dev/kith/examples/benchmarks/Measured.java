package dev.kith.examples.benchmarks;

import java.util.Map;

/** Figures by name. */
record Measured(Map<String, Double> figures) {

    Measured {
        figures = Map.copyOf(figures);
    }

    /**
     * The figure of that name.
     *
     * @throws IllegalStateException if it was not measured
     */
    double of(String name) {
        Double figure = figures.get(name);
        if (figure == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return figure;
    }
}
