package dev.kith.internal.command;

import dev.kith.form.FormWriter;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;

/**
 * One thing that a user would name, done whole or not at all, and repeatable under a command key.
 */
public interface Command<T> {

    /** The name under which outcomes are kept; never changes. */
    String name();

    /**
     * Writes, as one object, the content that makes this command different from another one of its
     * name.
     */
    void content(FormWriter writer);

    /** Checks everything, then writes. */
    T execute(CommandContext context);

    /** What {@link #execute} wrote. */
    List<Touched> touched(T result);

    /** The answer to a repeat. */
    T recall(StorageUnit unit, CommandOutcome outcome);
}
