package dev.kith.form;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Writers that wait to be used again. Not one for each thread, which would stay with the host's
 * threads when the library has gone.
 */
final class IdleWriters {

    private static final int PLACES = 16;
    private static final AtomicReferenceArray<@Nullable ByteFormWriter> IDLE =
            new AtomicReferenceArray<>(PLACES);

    private IdleWriters() {}

    static ByteFormWriter take() {
        ByteFormWriter idle = IDLE.getAndSet(place(), null);
        return idle != null ? idle : new ByteFormWriter(FormScope.WHOLE, false);
    }

    /** Only a writer that has finished: one that failed half-way is left to go. */
    static void giveBack(ByteFormWriter writer) {
        if (writer.clear()) {
            IDLE.set(place(), writer);
        }
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
