package dev.kith.jpa;

import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.Revision;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.CommandStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The outcomes of commands as one unit sees and writes them. */
final class UnitCommands implements CommandStore {

    private final JpaUnit unit;

    /** What this unit has looked for in vain; who adds it meanwhile is told by the database. */
    private final Set<CommandKey> missing = new HashSet<>();

    UnitCommands(JpaUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<CommandOutcome> find(CommandKey key) {
        Optional<CommandOutcome> found = stored(key);
        if (found.isEmpty()) {
            missing.add(key);
        }
        return found;
    }

    private Optional<CommandOutcome> stored(CommandKey key) {
        return unit.usable()
                .row(
                        "find the outcome of a command",
                        "select c.name, c.digest, c.ran_at, c.touched from {command} c"
                                + " where c.book = ?1 and c.command_key = ?2",
                        unit.book(),
                        key.text())
                .map(UnitCommands::outcome);
    }

    @Override
    public void add(CommandKey key, CommandOutcome outcome) {
        if (!missing.remove(key) && stored(key).isPresent()) {
            throw new CommandKeyReusedException(key);
        }
        CommandRow row = new CommandRow();
        row.book = unit.book();
        row.key = key.text();
        row.name = outcome.command();
        row.digest = outcome.digest();
        row.ranAt = Cells.micros(outcome.at());
        row.touched = Words.join(outcome.touched().stream().map(UnitCommands::line).toList());
        unit.usable().insert(row, key);
        unit.written();
    }

    private static String line(Touched touched) {
        return touched.revision().number() + " " + touched.id() + " " + touched.subject();
    }

    private static CommandOutcome outcome(Object[] row) {
        List<Touched> touched =
                Words.split(Cells.text(row[3])).stream().map(UnitCommands::touched).toList();
        return new CommandOutcome(
                Cells.text(row[0]), Cells.text(row[1]), Cells.instant(row[2]), touched);
    }

    private static Touched touched(String line) {
        String[] parts = line.split(" ", 3);
        return new Touched(
                parts[2], UUID.fromString(parts[1]), Revision.of(Long.parseLong(parts[0])));
    }
}
