package dev.kith.memory;

import dev.kith.contact.ContactId;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.store.FactRange;
import dev.kith.store.FactView;
import java.util.List;

/** The facts of one book, each read in one state. */
final class MemoryFacts implements FactView {

    private final MemoryBook book;
    private final RecordOverlay own;

    /** The facts that are committed, but for what a unit has written itself. */
    MemoryFacts(MemoryBook book, RecordOverlay own) {
        this.book = book;
        this.own = own;
    }

    @Override
    public List<FactValue> find(ContactId contact, FactKey key) {
        return book.consistently(asOf -> reads(asOf).find(contact, key));
    }

    @Override
    public List<Fact> of(ContactId contact) {
        return book.consistently(asOf -> reads(asOf).of(contact));
    }

    @Override
    public List<Fact> scan(FactRange range, int size) {
        return book.consistently(asOf -> reads(asOf).scan(range, size));
    }

    private FactReads reads(long asOf) {
        return new FactReads(book.committedFacts(), own, asOf);
    }
}
