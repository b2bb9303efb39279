package dev.kith.testkit;

import dev.kith.common.Revision;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Outcomes of commands. */
final class CommandSamples {

    private static final Instant AT = Instant.parse("2026-05-01T12:00:00.123456789Z");

    private CommandSamples() {}

    static CommandOutcome outcome(String command) {
        return new CommandOutcome(
                command,
                "0123456789abcdef".repeat(4),
                AT,
                List.of(new Touched("contact", SequentialIds.id(1), Revision.FIRST)));
    }

    /** One of each sort that a storage may get wrong. */
    static List<CommandOutcome> outcomes() {
        List<CommandOutcome> outcomes = new ArrayList<>();
        outcomes.add(outcome("contact.add"));
        outcomes.add(new CommandOutcome("contact.nothing", "f".repeat(64), AT, List.of()));
        for (String at :
                List.of(
                        "1970-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999999Z")) {
            outcomes.add(
                    new CommandOutcome(
                            "contact.add", "0".repeat(64), Instant.parse(at), List.of()));
        }
        List<Touched> many = new ArrayList<>();
        for (int i = 500; i > 0; i--) {
            UUID id = new UUID(i % 2 == 0 ? Long.MIN_VALUE + i : i, -i);
            many.add(new Touched(i % 3 == 0 ? "note" : "contact", id, Revision.of(i)));
        }
        many.add(new Touched("contact", new UUID(0, 0), Revision.of(Long.MAX_VALUE)));
        outcomes.add(new CommandOutcome("contact.bulk", "a".repeat(64), AT, many));
        return outcomes;
    }
}
