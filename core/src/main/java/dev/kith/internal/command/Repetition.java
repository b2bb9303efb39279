package dev.kith.internal.command;

import dev.kith.common.ConflictException;
import dev.kith.store.Storage;
import java.util.function.Supplier;

/** Work of the host's that is done again, as a whole, when it lost against others. */
public final class Repetition {

    private static final int MOST_CAUSES = 50;

    private Repetition() {}

    public static <T> T of(Storage storage, Supplier<? extends T> work) {
        if (storage.isActive()) {
            throw new IllegalStateException(
                    "what lost is repeated with its whole transaction: call retry outside of every"
                            + " transaction and unit, and open them in the work");
        }
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (tries == Commands.MAX_TRIES || !isConflict(e)) {
                    throw e;
                }
                Commands.pause(tries);
                if (Thread.currentThread().isInterrupted()) {
                    // whoever interrupted wants the thread back
                    throw e;
                }
            }
        }
    }

    /** What the host's own code made of a conflict counts like the conflict. */
    private static boolean isConflict(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof ConflictException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
