package dev.kith.testkit;

import static dev.kith.testkit.Sample.BOOK;
import static dev.kith.testkit.Sample.active;
import static dev.kith.testkit.Sample.named;
import static dev.kith.testkit.Sample.names;
import static dev.kith.testkit.Sample.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.ConflictException;
import dev.kith.store.CommandOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The clauses of {@link dev.kith.store.CommandStore}. An adapter's test implements it. */
public interface CommandStoreContract extends StorageFixture {

    /** Outcomes come back as they were given, whatever they hold. */
    @Test
    @Clause("KS-1")
    default void an_outcome_is_found_field_for_field_under_its_key() {
        List<CommandOutcome> outcomes = CommandSamples.outcomes();
        write(
                storage(),
                unit -> {
                    for (int i = 0; i < outcomes.size(); i++) {
                        unit.commands().add(CommandKey.of("key " + i), outcomes.get(i));
                        assertEquals(
                                Optional.of(outcomes.get(i)),
                                unit.commands().find(CommandKey.of("key " + i)),
                                "in the unit that wrote it: " + i);
                    }
                });

        for (int i = 0; i < outcomes.size(); i++) {
            assertEquals(Optional.of(outcomes.get(i)), find("key " + i), "outcome " + i);
        }
        assertEquals(Optional.empty(), find("never used"));
    }

    /** Keys are compared exactly. */
    @Test
    @Clause("KS-1")
    default void keys_that_differ_in_anything_have_their_own_outcomes() {
        List<String> keys =
                List.of(
                        "key",
                        "KEY",
                        "kéy",
                        "ke\u0301y",
                        "key ",
                        " key",
                        "ß",
                        "ss",
                        "😀",
                        "😁",
                        "x".repeat(199) + "a",
                        "x".repeat(199) + "b");
        write(
                storage(),
                unit -> {
                    for (int i = 0; i < keys.size(); i++) {
                        unit.commands().add(CommandKey.of(keys.get(i)), outcome("command." + i));
                    }
                });

        for (int i = 0; i < keys.size(); i++) {
            assertEquals(
                    Optional.of("command." + i),
                    find(keys.get(i)).map(CommandOutcome::command),
                    "key " + i);
        }
    }

    /** An outcome lives and dies with the unit. */
    @Test
    @Clause("KS-2")
    default void an_outcome_is_stored_and_lost_together_with_its_unit() {
        CommandKey key = CommandKey.of("k");
        assertThrows(
                IllegalStateException.class,
                () ->
                        write(
                                storage(),
                                unit -> {
                                    unit.commands().add(key, outcome("first"));
                                    unit.contacts().add(named(1, "Ada"));
                                    throw new IllegalStateException("of the work");
                                }));
        assertEquals(Optional.empty(), find("k"), "of a unit that threw");

        write(
                storage(),
                unit -> {
                    unit.commands().add(key, outcome("second"));
                    unit.contacts().add(named(1, "Ada"));
                    assertEquals(
                            Optional.empty(),
                            Threads.elsewhere(() -> find("k")),
                            "of a unit that is open");
                });
        assertEquals(Optional.of("second"), find("k").map(CommandOutcome::command));
        assertEquals(List.of("Ada"), names(active(storage())));
    }

    /** The first outcome under a key stays. */
    @Test
    @Clause("KS-3")
    default void a_second_outcome_under_a_key_is_refused_and_the_first_one_stays() {
        CommandKey key = CommandKey.of("k");
        write(storage(), unit -> unit.commands().add(key, outcome("first")));

        write(
                storage(),
                unit -> {
                    CommandKeyReusedException refused =
                            assertThrows(
                                    CommandKeyReusedException.class,
                                    () -> unit.commands().add(key, outcome("second")));
                    assertEquals(key, refused.key());
                    unit.commands().add(CommandKey.of("l"), outcome("another"));
                    assertThrows(
                            CommandKeyReusedException.class,
                            () -> unit.commands().add(CommandKey.of("l"), outcome("of the unit")));
                });

        assertEquals(Optional.of("first"), find("k").map(CommandOutcome::command));
        assertEquals(Optional.of("another"), find("l").map(CommandOutcome::command));
    }

    /** Of two that add under the same key at the same time, one is refused with all it wrote. */
    @Test
    @Clause("KS-3")
    default void of_units_that_add_under_the_same_key_at_the_same_time_one_is_stored() {
        List<String> stored = new CopyOnWriteArrayList<>();

        TwoUnits.sideBySide(
                then -> addOutcome(1, then, stored), then -> addOutcome(2, then, stored));

        assertEquals(1, stored.size());
        assertEquals(stored, find("k").stream().map(CommandOutcome::command).toList());
        assertEquals(stored, names(active(storage())));
    }

    private void addOutcome(long number, Runnable then, List<String> stored) {
        String name = "unit." + number;
        try {
            write(
                    storage(),
                    unit -> {
                        unit.contacts().add(named(number, name));
                        unit.commands().add(CommandKey.of("k"), outcome(name));
                        then.run();
                    });
            stored.add(name);
        } catch (CommandKeyReusedException | ConflictException e) {
            assertFalse(storage().isActive(), "a unit stayed open");
        }
    }

    private Optional<CommandOutcome> find(String key) {
        return storage().unit(BOOK, unit -> unit.commands().find(CommandKey.of(key)));
    }

    private static CommandOutcome outcome(String command) {
        return CommandSamples.outcome(command);
    }
}
