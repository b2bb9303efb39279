package dev.kith.examples.benchmarks;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactStore;
import java.util.Collection;
import java.util.List;

/**
 * Facts that are always the same count, whatever is put. It is so high that one less is a count,
 * too: counting anew would cost what is to be left out.
 */
enum ConstantFacts implements FactStore {
    INSTANCE;

    private static final List<FactValue> MANY = List.of(FactValue.of(1_000_000));

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        return MANY;
    }

    @Override
    public List<Fact> of(ContactId contact) {
        return List.of();
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        return List.of();
    }

    @Override
    public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {}
}
