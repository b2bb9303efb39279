package dev.kith.testkit;

import dev.kith.store.Storage;
import org.junit.jupiter.api.Test;

/**
 * The whole library over two storages at once: the same commands at random, with the same ids at
 * the same time, give the same answers. An adapter's test implements it to be compared with one
 * that has passed every contract, such as the storage in memory.
 *
 * <p>Beyond what a model of a book foretells, this holds all that is told of refusals, the cursors
 * of pages and everything in entries of the log beside each other. The system property {@code
 * dev.kith.testkit.seeds} asks for more sequences than usual.
 */
public interface SameAnswersBehaviour extends StorageFixture {

    /** {@return the storage that is right: empty when a test method starts} */
    Storage reference();

    /** Every result, refusal, page, count and entry of the log. */
    @Test
    default void both_storages_give_the_same_answers() {
        // other sequences than those that the model sees alone
        int seeds = Math.max(4, Integer.getInteger("dev.kith.testkit.seeds", 13) / 3);
        for (long seed = 1_001; seed <= 1_000 + seeds; seed++) {
            ModelTranscript transcript = new ModelTranscript();
            new ModelRun(reference(), seed, new ModelCoverage(), transcript).run(120);
            ModelTranscript.Reading reading = transcript.reading("seed " + seed);
            new ModelRun(storage(), seed, new ModelCoverage(), reading).run(120);
            reading.end();
        }
    }
}
