package dev.kith.internal.fact;

import dev.kith.common.Aggregate;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactRefusedException.Reason;
import dev.kith.fact.FactValue;
import dev.kith.internal.command.Consequences;
import dev.kith.internal.command.ContactUse;
import dev.kith.store.AggregateKind;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All facts that are declared: the library's own, which are kept right with every write of what
 * they come from, and the host's. Immutable.
 */
public final class DeclaredFacts implements Consequences {

    private final List<DeclaredFact> own;
    private final Map<String, List<DeclaredFact>> bySource = new HashMap<>();
    private final Map<FactKey, FactDefinition> definitions = new LinkedHashMap<>();

    /**
     * Collects the facts.
     *
     * @throws IllegalArgumentException if two have the same key, or a host's fact has sources
     */
    public DeclaredFacts(List<? extends DeclaredFact> own, List<FactDefinition> hosts) {
        this.own = List.copyOf(own);
        for (DeclaredFact fact : own) {
            declare(fact.definition());
            for (String source : fact.definition().sources()) {
                bySource.computeIfAbsent(source, name -> new ArrayList<>()).add(fact);
            }
        }
        for (FactDefinition fact : hosts) {
            if (!fact.sources().isEmpty()) {
                throw new IllegalArgumentException(
                        "the fact " + fact.key() + " is the host's, so it comes from no aggregate");
            }
            declare(fact);
        }
    }

    private void declare(FactDefinition definition) {
        if (definitions.putIfAbsent(definition.key(), definition) != null) {
            throw new IllegalArgumentException(
                    "the fact " + definition.key() + " is declared twice; choose another key");
        }
    }

    public List<FactDefinition> definitions() {
        return List.copyOf(definitions.values());
    }

    public Optional<FactDefinition> find(FactKey key) {
        return Optional.ofNullable(definitions.get(key));
    }

    /** The definition of a fact that somebody declared. */
    public FactDefinition require(FactKey key) {
        return find(key).orElseThrow(() -> new FactRefusedException(key, Reason.UNDECLARED));
    }

    /** Whether the library writes a fact. */
    public boolean isOwn(FactKey key) {
        return find(key).filter(definition -> !definition.sources().isEmpty()).isPresent();
    }

    /** The facts that the host sets. */
    public List<FactKey> hosts() {
        return definitions.keySet().stream().filter(key -> !isOwn(key)).toList();
    }

    /** Checks that a host may give a contact these values of a fact. */
    void requireHosts(FactKey key, Collection<? extends FactValue> values) {
        FactDefinition definition = require(key);
        if (isOwn(key)) {
            throw new FactRefusedException(key, Reason.LIBRARYS_OWN);
        }
        if (values.stream().anyMatch(value -> value.type() != definition.type())) {
            throw new FactRefusedException(key, Reason.WRONG_TYPE);
        }
        if (values.size() > 1 && !definition.hasSeveralValues()) {
            throw new FactRefusedException(key, Reason.ONE_VALUE);
        }
    }

    @Override
    public void follow(StorageUnit unit, @Nullable Contact before, Contact next) {
        for (DeclaredFact fact : bySource.getOrDefault(DeclaredFact.CONTACT, List.of())) {
            Set<ContactId> old = before == null ? Set.of() : fact.referred(before);
            Set<ContactId> now = fact.referred(next);
            if (!old.equals(now)) {
                follow(unit, fact, old, now);
            }
        }
    }

    private static void follow(
            StorageUnit unit, DeclaredFact fact, Set<ContactId> old, Set<ContactId> now) {
        Set<ContactId> changed = new TreeSet<>(old);
        changed.addAll(now);
        changed.removeIf(contact -> old.contains(contact) && now.contains(contact));
        ContactUse.hold(unit, changed);
        for (ContactId contact : changed) {
            int more = now.contains(contact) ? 1 : -1;
            keep(
                    unit,
                    contact,
                    List.of(fact),
                    (each, stored) ->
                            each.step(stored, more)
                                    .orElseGet(() -> recomputed(each, unit, contact)));
        }
    }

    @Override
    public <A extends Aggregate> void follow(
            StorageUnit unit, AggregateKind<A> kind, @Nullable A before, @Nullable A next) {
        List<DeclaredFact> facts = bySource.getOrDefault(kind.name(), List.of());
        if (facts.isEmpty()) {
            return;
        }
        Set<ContactId> contacts = new TreeSet<>(kind.contacts(before, next));
        ContactUse.hold(unit, contacts);
        for (ContactId contact : contacts) {
            keep(
                    unit,
                    contact,
                    facts,
                    (fact, stored) ->
                            fact.step(stored, contact, kind, before, next)
                                    .orElseGet(() -> recomputed(fact, unit, contact)));
        }
    }

    /** Makes the library's facts about a contact anew; gives those that were not right. */
    Set<FactKey> rebuild(StorageUnit unit, ContactId contact) {
        ContactUse.hold(unit, Set.of(contact));
        return keep(unit, contact, own, (fact, stored) -> recomputed(fact, unit, contact));
    }

    private static List<FactValue> recomputed(
            DeclaredFact fact, StorageUnit unit, ContactId contact) {
        return FactValue.sorted(fact.recompute(unit, contact));
    }

    private static Set<FactKey> keep(
            StorageUnit unit,
            ContactId contact,
            List<DeclaredFact> facts,
            BiFunction<DeclaredFact, List<FactValue>, List<FactValue>> values) {
        Set<FactKey> changed = new TreeSet<>();
        Map<FactKey, List<FactValue>> all = new HashMap<>();
        for (Fact each : unit.facts().of(contact)) {
            all.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each.value());
        }
        // what refers to a contact that is not there has nobody to tell a fact about
        if (all.isEmpty() && unit.contacts().find(contact).isEmpty()) {
            return changed;
        }
        for (DeclaredFact fact : facts) {
            FactKey key = fact.definition().key();
            List<FactValue> stored = all.getOrDefault(key, List.of());
            List<FactValue> now = values.apply(fact, stored);
            if (!now.equals(stored)) {
                unit.facts().put(contact, key, now);
                changed.add(key);
            }
        }
        return changed;
    }
}
