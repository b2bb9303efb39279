package dev.kith.store;

import dev.kith.common.DoomedUnitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The life of one unit, the same over every storage: who may use it and until when, how much it has
 * written, whether it is doomed, and what waits for its commit. A storage adapter's unit has one,
 * made by the thread that opens the unit and used by no other.
 */
public final class UnitLife {

    private static final System.Logger LOG = System.getLogger(UnitLife.class.getName());

    private final Thread owner = Thread.currentThread();
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private long writes;
    private boolean ended;
    private @Nullable Throwable doom;

    /** Begins a life on this thread. */
    public UnitLife() {}

    /**
     * Refuses callers that do not belong into the unit. What may be asked of a doomed unit asks
     * this.
     *
     * @throws IllegalStateException if the unit has ended, or another thread opened it
     */
    public void requireOpen() {
        if (ended) {
            throw new IllegalStateException("a unit is used only until its work returns");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a unit is used only by the thread that opened it");
        }
    }

    /**
     * Refuses every call that a doomed unit does not answer.
     *
     * @throws IllegalStateException if the unit has ended, or another thread opened it
     * @throws DoomedUnitException if the unit is doomed
     */
    public void requireUsable() {
        requireOpen();
        requireUndoomed();
    }

    /**
     * Refuses to store a doomed unit, whose work has returned all the same.
     *
     * @throws DoomedUnitException if the unit is doomed
     */
    public void requireUndoomed() {
        if (doom != null) {
            throw new DoomedUnitException(doom);
        }
    }

    /** Counts a write. */
    public void written() {
        writes++;
    }

    /**
     * {@return what {@link StorageUnit#writes} answers}
     *
     * @throws IllegalStateException if the unit has ended, or another thread opened it
     */
    public long writes() {
        requireOpen();
        return writes;
    }

    /** {@return whether anything was written, whoever asks and whenever} */
    public boolean hasWritten() {
        return writes > 0;
    }

    /**
     * Takes a task as {@link StorageUnit#afterCommit} does.
     *
     * @param task runs once the unit is committed
     * @throws IllegalStateException if the unit has ended, or another thread opened it
     * @throws DoomedUnitException if the unit is doomed
     */
    public void afterCommit(Runnable task) {
        requireUsable();
        afterCommit.add(Objects.requireNonNull(task, "task"));
    }

    /**
     * {@return what waits for the commit, in the order in which it came} A task throws nothing:
     * what goes wrong in it is logged, since the unit is stored already.
     */
    public List<Runnable> afterCommit() {
        return afterCommit.stream().<Runnable>map(task -> () -> run(task)).toList();
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a task after a commit failed", e);
        }
    }

    /**
     * Dooms the unit, if it is not doomed already.
     *
     * @param cause why it is not to be stored
     * @throws IllegalStateException if the unit has ended, or another thread opened it
     */
    public void doom(Throwable cause) {
        requireOpen();
        if (doom == null) {
            doom = cause;
        }
    }

    /** {@return whether the unit is doomed} */
    public boolean isDoomed() {
        return doom != null;
    }

    /** Ends the unit: nobody may use it from here on. */
    public void end() {
        ended = true;
    }
}
