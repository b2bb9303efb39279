package dev.kith.testkit;

import dev.kith.contact.ContactId;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactStore;
import dev.kith.store.FactView;
import java.util.Collection;

/** Facts that are read here and written there, until a subclass does one thing differently. */
class WrappedFacts extends WrappedFactView implements FactStore {

    final FactStore writes;

    WrappedFacts(FactView reads, FactStore writes) {
        super(reads);
        this.writes = writes;
    }

    @Override
    public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
        writes.put(contact, key, values);
    }
}
