package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.KithException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;

/** Two units that meet over one demand. */
final class TwoUnits {

    private TwoUnits() {}

    /**
     * Has two threads write in a unit each, the second one before the first one has ended, if the
     * storage lets it. Each is given what to call when it has written.
     */
    static void sideBySide(Consumer<Runnable> first, Consumer<Runnable> second) {
        CountDownLatch early = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<Boolean> one =
                    threads.start(
                            () ->
                                    first.accept(
                                            () -> {
                                                early.countDown();
                                                // it may have to wait for this unit's end
                                                Threads.happensNow(late);
                                            }));
            Threads.await(early);
            Future<Boolean> other = threads.start(() -> second.accept(late::countDown));
            Threads.results(List.of(one, other));
        }
    }

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
