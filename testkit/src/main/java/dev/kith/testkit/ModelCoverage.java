package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.NotPermittedException;
import dev.kith.common.ReservedDefinitionException;
import dev.kith.common.StaleException;
import dev.kith.contact.ContactKindException;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipLimitException;
import dev.kith.contact.RelationshipOverlapException;
import dev.kith.fact.FactRefusedException;
import dev.kith.label.NameTakenException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often commands were carried out, and refused for which reason. */
final class ModelCoverage {

    /** What a few runs do at least once. */
    private static final List<String> COMMANDS =
            List.of(
                    "category.change",
                    "category.define",
                    "category.remove",
                    "collection.change",
                    "collection.create",
                    "collection.remove",
                    "contact.activate",
                    "contact.add",
                    "contact.advance",
                    "contact.archive",
                    "contact.change",
                    "contact.change-job",
                    "contact.collect",
                    "contact.convert",
                    "contact.copy",
                    "contact.deactivate",
                    "contact.restore",
                    "fact.set",
                    "field.change",
                    "field.define",
                    "field.remove",
                    "label.add",
                    "label.change",
                    "label.remove",
                    "note.add",
                    "note.change",
                    "note.remove",
                    "relationship-type.define",
                    "relationship-type.remove",
                    "relationship-type.rename",
                    "relationship.add",
                    "relationship.change",
                    "relationship.end",
                    "relationship.remove",
                    "repeat",
                    "role.change",
                    "role.define",
                    "role.remove",
                    "settings.change",
                    "tier.change",
                    "tier.define",
                    "tier.remove",
                    "unit");

    /** What a few runs are refused for at least once. */
    private static final List<Class<? extends RuntimeException>> REFUSALS =
            List.of(
                    CommandKeyReusedException.class,
                    ContactKindException.class,
                    ContactStatusException.class,
                    DefinitionInUseException.class,
                    DefinitionTakenException.class,
                    DoomedUnitException.class,
                    ExternalIdTakenException.class,
                    FactRefusedException.class,
                    IllegalArgumentException.class,
                    InvalidValueException.class,
                    ModelRun.Midway.class,
                    NameTakenException.class,
                    NotFoundException.class,
                    NotPermittedException.class,
                    RelationshipCycleException.class,
                    RelationshipLimitException.class,
                    RelationshipOverlapException.class,
                    ReservedDefinitionException.class,
                    StaleException.class);

    private final Map<String, Integer> outcomes = new TreeMap<>();

    void done(String command) {
        outcomes.merge(command + " done", 1, Integer::sum);
    }

    void refused(String command, Class<? extends RuntimeException> refusal) {
        outcomes.merge(command + " " + refusal.getSimpleName(), 1, Integer::sum);
    }

    /** Tells whether the runs were worth their time. */
    void check() {
        for (String command : COMMANDS) {
            assertTrue(outcomes.containsKey(command + " done"), command + " was never done");
        }
        List<String> ends = outcomes.keySet().stream().map(what -> what.split(" ", -1)[1]).toList();
        for (Class<?> refusal : REFUSALS) {
            assertTrue(ends.contains(refusal.getSimpleName()), refusal + " never came");
        }
    }
}
