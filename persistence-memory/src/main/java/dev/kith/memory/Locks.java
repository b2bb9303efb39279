package dev.kith.memory;

import dev.kith.common.ConflictException;
import dev.kith.store.StorageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive locks of one book, each held to the end of the unit that took it. A unit that would
 * wait for one that, over any number of others, waits for it is refused instead.
 */
final class Locks {

    private final Map<Object, Holder> holders = new HashMap<>();
    private final Map<Object, Deque<Holder>> queues = new HashMap<>();

    /** One unit's locks, and the one it waits for. Changed only under the monitor of the locks. */
    static final class Holder {

        private final List<Object> held = new ArrayList<>(2);
        private @Nullable Object awaited;
    }

    /**
     * Takes a lock, waiting for its holder.
     *
     * @param name what is locked, as its message shows it: an id, never a value
     */
    synchronized void take(Object lock, Holder taker, String name) {
        Holder holder = holders.get(lock);
        if (holder == taker) {
            return;
        }
        if (holder == null) {
            give(lock, taker);
            return;
        }
        taker.awaited = lock;
        queues.computeIfAbsent(lock, key -> new ArrayDeque<>()).add(taker);
        try {
            if (waitsFor(holder, taker)) {
                throw new ConflictException("two units wait for each other, this one for " + name);
            }
            while (holders.get(lock) != taker) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for " + name, e);
        } finally {
            taker.awaited = null;
            leaveQueue(lock, taker);
        }
    }

    synchronized void releaseAll(Holder holder) {
        for (Object lock : holder.held) {
            Deque<Holder> queue = queues.get(lock);
            Holder next = queue == null ? null : queue.poll();
            if (next == null) {
                holders.remove(lock);
            } else {
                // handed over: one that lost and begins again must not come first again
                give(lock, next);
            }
        }
        holder.held.clear();
        notifyAll();
    }

    private void give(Object lock, Holder taker) {
        holders.put(lock, taker);
        taker.held.add(lock);
        taker.awaited = null;
    }

    private void leaveQueue(Object lock, Holder taker) {
        Deque<Holder> queue = queues.get(lock);
        if (queue != null) {
            queue.remove(taker);
            if (queue.isEmpty()) {
                queues.remove(lock);
            }
        }
    }

    synchronized boolean isFree() {
        return holders.isEmpty();
    }

    synchronized boolean isWaiting(Holder holder) {
        return holder.awaited != null;
    }

    private boolean waitsFor(Holder first, Holder taker) {
        Holder next = first;
        while (next != null && next != taker) {
            next = next.awaited == null ? null : holders.get(next.awaited);
        }
        return next == taker;
    }
}
