package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.KithException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.function.Executable;

/** Two units that meet over one demand. */
final class TwoUnits {

    private TwoUnits() {}

    /** The second one waits until the first one is committed, and is then refused. */
    static void assertSecondRefused(
            Host host, Class<? extends KithException> refusal, Runnable first, Executable second) {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<Boolean> winner =
                    threads.start(
                            () ->
                                    host.book.unit(
                                            () -> {
                                                first.run();
                                                written.countDown();
                                                Threads.await(commit);
                                            }));
            Threads.await(written);
            Future<Boolean> loser =
                    threads.start(
                            () -> {
                                try {
                                    assertThrows(refusal, second);
                                } finally {
                                    answered.countDown();
                                }
                            });
            assertFalse(Threads.happensNow(answered), "nobody knows yet whether it may");
            commit.countDown();
            Threads.result(winner);
            Threads.result(loser);
        }
    }
}
