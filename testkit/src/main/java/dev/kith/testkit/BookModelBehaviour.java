package dev.kith.testkit;

import org.junit.jupiter.api.Test;

/**
 * The whole library beside a naive model of a book: whatever is done, in whatever order. The system
 * property {@code dev.kith.testkit.seeds} asks for more sequences of commands than the usual 13,
 * which are one for each subject.
 */
public interface BookModelBehaviour extends StorageFixture {

    /** Every command on every subject, in units and under keys, on two books at once. */
    @Test
    default void a_book_does_whatever_a_naive_model_of_it_does() {
        int seeds = Math.max(13, Integer.getInteger("dev.kith.testkit.seeds", 13));
        ModelCoverage coverage = new ModelCoverage();
        for (long seed = 1; seed <= seeds; seed++) {
            new ModelRun(storage(), seed, coverage).run(200);
        }
        coverage.check();
    }
}
