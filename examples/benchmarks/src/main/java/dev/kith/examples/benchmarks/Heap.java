package dev.kith.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;

/** How much of the heap is in use. */
final class Heap {
    private Heap() {}

    /**
     * The bytes that are reachable.
     *
     * @param held what must not be collected before they are counted
     */
    static long used(Object... held) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        try {
            long used = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                memory.gc();
                used = Math.min(used, memory.getHeapMemoryUsage().getUsed());
            }
            return used;
        } finally {
            Reference.reachabilityFence(held);
        }
    }
}
