package dev.kith.memory;

import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The outcomes of commands as one unit sees them. */
final class UnitCommands implements CommandStore {

    private final MemoryUnit unit;
    private final MemoryBook book;
    private final Map<CommandKey, CommandOutcome> outcomes = new LinkedHashMap<>();

    UnitCommands(MemoryUnit unit, MemoryBook book) {
        this.unit = unit;
        this.book = book;
    }

    /** The outcomes to be committed, in the order they were added. */
    Map<CommandKey, CommandOutcome> added() {
        return outcomes;
    }

    @Override
    public Optional<CommandOutcome> find(CommandKey key) {
        unit.requireUsable();
        CommandOutcome own = outcomes.get(key);
        return own != null ? Optional.of(own) : book.outcome(key);
    }

    @Override
    public void add(CommandKey key, CommandOutcome outcome) {
        unit.requireUsable();
        unit.lock(key, "command key " + key);
        if (find(key).isPresent()) {
            throw new CommandKeyReusedException(key);
        }
        outcomes.put(key, outcome);
        unit.written();
    }
}
