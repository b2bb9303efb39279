package dev.kith.memory;

import dev.kith.common.ConflictException;
import dev.kith.store.StorageException;
import java.util.ArrayList;
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
        try {
            while (holder != null) {
                taker.awaited = lock;
                if (waitsFor(holder, taker)) {
                    throw new ConflictException(
                            "two units wait for each other, this one for " + name);
                }
                wait();
                holder = holders.get(lock);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for " + name, e);
        } finally {
            taker.awaited = null;
        }
        holders.put(lock, taker);
        taker.held.add(lock);
    }

    synchronized void releaseAll(Holder holder) {
        for (Object lock : holder.held) {
            holders.remove(lock);
        }
        holder.held.clear();
        notifyAll();
    }

    private boolean waitsFor(Holder first, Holder taker) {
        Holder next = first;
        while (next != null && next != taker) {
            next = next.awaited == null ? null : holders.get(next.awaited);
        }
        return next == taker;
    }
}
