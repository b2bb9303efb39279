package dev.kith.examples.benchmarks;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param cards the cards of a vCard file
 * @param streamedMegabytes the size of the file that is streamed
 * @param few the contacts of a small book
 * @param many the contacts of a large book
 * @param changes the changes of a contact with a long history
 * @param logged the contacts of a book whose log is looked at
 * @param rounds how often each contestant is measured; its median counts
 * @param round how long a round lasts, at least
 * @param forks in how many JVMs of its own each look-up is measured; 0 to stay in this one
 */
record Scale(
        int cards,
        int streamedMegabytes,
        int few,
        int many,
        int changes,
        int logged,
        int rounds,
        Duration round,
        int forks) {

    /** What the documented figures are measured with. */
    static final Scale FULL =
            new Scale(20_000, 500, 1_000, 1_000_000, 10_000, 100_000, 7, Duration.ofMillis(500), 1);

    /** Just enough to see that every benchmark still works. */
    static final Scale TINY = new Scale(200, 1, 100, 1_000, 100, 1_200, 1, Duration.ofMillis(5), 0);

    /** The same with fewer and shorter rounds, where there are many things to measure. */
    Scale inPasses() {
        return new Scale(
                cards,
                streamedMegabytes,
                few,
                many,
                changes,
                logged,
                Math.min(rounds, 3),
                round.dividedBy(3),
                forks);
    }
}
