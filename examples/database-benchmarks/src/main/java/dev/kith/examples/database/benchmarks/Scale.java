package dev.kith.examples.database.benchmarks;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param contacts how many contacts are added at once
 * @param listed how many contacts a list has
 * @param reads how many contacts are found in a round
 * @param rounds how often each contestant is measured, after as many rounds that warm up; the
 *     median counts
 * @param writing how long writers write in a round
 */
record Scale(int contacts, int listed, int reads, int rounds, Duration writing) {

    static final Scale FULL = new Scale(5_000, 100_000, 20_000, 3, Duration.ofSeconds(2));

    static final Scale TINY = new Scale(300, 500, 20, 1, Duration.ofMillis(50));
}
