package dev.kith.testkit;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import java.util.List;

/** Facts that are shown as another view shows them, until a subclass shows one differently. */
class WrappedFactView implements FactView {

    final FactView reads;

    WrappedFactView(FactView reads) {
        this.reads = reads;
    }

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        return reads.find(contact, key);
    }

    @Override
    public List<Fact> of(ContactId contact) {
        return reads.of(contact);
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        return reads.scan(range, size);
    }
}
