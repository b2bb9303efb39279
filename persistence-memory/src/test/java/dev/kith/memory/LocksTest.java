package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.common.ConflictException;
import dev.kith.store.StorageException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocksTest {

    private final Locks locks = new Locks();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void a_holder_gets_its_own_lock_again_and_lets_all_go_at_once() {
        Locks.Holder one = new Locks.Holder();
        Locks.Holder two = new Locks.Holder();

        locks.take("a", one, "a");
        locks.take("a", one, "a");
        locks.releaseAll(one);
        locks.take("a", two, "a");

        assertThat(locks.isFree()).isFalse();
        locks.releaseAll(two);
        assertThat(locks.isFree()).isTrue();
    }

    @Test
    void of_three_that_wait_in_a_circle_the_last_is_refused_and_the_others_go_on()
            throws Exception {
        Locks.Holder one = new Locks.Holder();
        Locks.Holder two = new Locks.Holder();
        Locks.Holder three = new Locks.Holder();
        locks.take("a", one, "a");
        locks.take("b", two, "b");
        locks.take("c", three, "c");

        Future<?> first = waiting(one, "b");
        Future<?> second = waiting(two, "c");

        assertThatThrownBy(() -> locks.take("a", three, "contact 7"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("contact 7");
        locks.releaseAll(three);
        second.get(30, TimeUnit.SECONDS);
        locks.releaseAll(two);
        first.get(30, TimeUnit.SECONDS);
    }

    @Test
    void an_interrupted_wait_is_a_failure_and_leaves_the_thread_interrupted() throws Exception {
        Locks.Holder one = new Locks.Holder();
        locks.take("a", one, "a");
        CountDownLatch done = new CountDownLatch(1);
        Thread waiter =
                new Thread(
                        () -> {
                            assertThatThrownBy(() -> locks.take("a", new Locks.Holder(), "a"))
                                    .isInstanceOf(StorageException.class);
                            assertThat(Thread.interrupted()).isTrue();
                            done.countDown();
                        });

        waiter.start();
        waiter.interrupt();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Returns once the holder is waiting. */
    private Future<?> waiting(Locks.Holder holder, String lock) {
        Future<?> future = others.submit(() -> locks.take(lock, holder, lock));
        while (!locks.isWaiting(holder)) {
            Thread.onSpinWait();
        }
        return future;
    }
}
