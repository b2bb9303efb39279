package dev.kith.memory;

import dev.kith.common.NotFoundException;
import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactStore;
import dev.kith.store.FactView;
import java.util.Collection;
import java.util.List;

/** The facts as one unit sees them. */
final class UnitFacts implements FactStore {

    private final MemoryUnit unit;
    private final RecordOverlay written;
    private final FactView reads;

    UnitFacts(MemoryUnit unit, MemoryBook book, RecordOverlay written) {
        this.unit = unit;
        this.written = written;
        reads = new MemoryFacts(book, written);
    }

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        unit.requireUsable();
        return reads.find(contact, key);
    }

    @Override
    public List<Fact> of(ContactId contact) {
        unit.requireUsable();
        return reads.of(contact);
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        unit.requireUsable();
        return reads.scan(range, size);
    }

    @Override
    public void put(ContactId contact, FactKey key, Collection<? extends FactValue> values) {
        unit.requireUsable();
        if (unit.contacts().find(contact).isEmpty()) {
            throw new NotFoundException(contact);
        }
        RecordName name = FactSheet.name(contact, key);
        unit.lock(name, name.toString());
        written.put(FactSheet.written(contact, key, values));
        unit.written();
    }
}
