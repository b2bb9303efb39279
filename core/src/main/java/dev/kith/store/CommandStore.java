package dev.kith.store;

import dev.kith.common.CommandKey;
import java.util.Optional;

/**
 * The outcomes of one book's commands that carried a key. Implemented by storage adapters, called
 * by the library, which holds the guard of the key.
 *
 * <ul>
 *   <li>[KS-1] {@link #find} gives what {@link #add} stored under that key, field for field; an
 *       unknown key gives nothing.
 *   <li>[KS-2] An outcome is part of its unit: it is stored and lost together with the unit's other
 *       writes.
 *   <li>[KS-3] Adding an outcome under a key that has one throws {@link
 *       dev.kith.common.CommandKeyReusedException} and stores nothing; or, where a unit that was
 *       open at the same time added it, {@link dev.kith.common.ConflictException}, at the latest
 *       when the unit ends, and then nothing of the unit is stored.
 * </ul>
 */
public interface CommandStore {

    /**
     * {@return the outcome of the command that carried a key}
     *
     * @param key the key
     */
    Optional<CommandOutcome> find(CommandKey key);

    /**
     * Stores an outcome.
     *
     * @param key the key that the command carried
     * @param outcome what came of it
     * @throws dev.kith.common.CommandKeyReusedException if the key has an outcome
     * @throws dev.kith.common.ConflictException if a unit that was open at the same time added one
     */
    void add(CommandKey key, CommandOutcome outcome);
}
