package dev.kith.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Other threads in a test. Every wait ends: one that takes longer than the system property {@code
 * dev.kith.testkit.patience} says, in milliseconds, fails the test.
 */
final class Threads implements AutoCloseable {

    /** How long, in milliseconds, a test waits to see that something does not happen. */
    static final long GLANCE = 150;

    private final ExecutorService executor =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "kith-testkit");
                        thread.setDaemon(true);
                        return thread;
                    });

    <T> Future<T> start(Callable<T> work) {
        return executor.submit(work);
    }

    Future<Boolean> start(Runnable work) {
        return executor.submit(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Starts work that many times over; the work is given its number. */
    List<Future<Boolean>> startAll(int count, Numbered work) {
        List<Future<Boolean>> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            started.add(start(() -> work.run(number)));
        }
        return started;
    }

    /** Runs work on another thread and gives what it returns, or throws what it throws. */
    static <T> T elsewhere(Callable<T> work) {
        try (Threads threads = new Threads()) {
            return result(threads.start(work));
        }
    }

    /**
     * Runs work on that many threads, which begin it at the same time, and waits for their ends.
     */
    static void atOnce(int count, Numbered work) {
        CountDownLatch ready = new CountDownLatch(count);
        try (Threads threads = new Threads()) {
            results(
                    threads.startAll(
                            count,
                            number -> {
                                meet(ready);
                                work.run(number);
                            }));
        }
    }

    /**
     * Starts work that has to wait before it gets to a point of its own, and fails the test if it
     * gets there at once.
     *
     * @param work is given what it runs when it gets there
     */
    Future<Boolean> startHeldUp(Consumer<Runnable> work) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch there = new CountDownLatch(1);
        Future<Boolean> started =
                start(
                        () -> {
                            begun.countDown();
                            work.accept(there::countDown);
                        });
        await(begun);
        if (happensNow(there)) {
            throw new AssertionError("what should have waited went on");
        }
        return started;
    }

    static void results(List<Future<Boolean>> futures) {
        futures.forEach(Threads::result);
    }

    static <T> T result(Future<T> future) {
        long patience = patience();
        try {
            return future.get(patience, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw rethrow(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("another thread waited for " + patience + " ms", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until as many threads as the latch counts are here. */
    static void meet(CountDownLatch all) {
        all.countDown();
        await(all);
    }

    static void await(CountDownLatch latch) {
        long patience = patience();
        if (!happens(latch, patience)) {
            throw new AssertionError("what was waited for did not happen in " + patience + " ms");
        }
    }

    /** Whether it happens in the short time that a test can spend on seeing that it does not. */
    static boolean happensNow(CountDownLatch latch) {
        return happens(latch, GLANCE);
    }

    private static long patience() {
        return Long.getLong("dev.kith.testkit.patience", 30_000);
    }

    private static boolean happens(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("the test's thread was interrupted", e);
    }

    @SuppressWarnings("unchecked") // the type is erased: whatever it is, it is thrown as it is
    static <E extends Throwable> RuntimeException rethrow(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** Work of which several threads each do one. */
    @FunctionalInterface
    interface Numbered {
        void run(int number);
    }
}
