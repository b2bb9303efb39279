package dev.kith.internal.fact;

import dev.kith.common.Aggregate;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.store.AggregateKind;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many aggregates of a kind refer to a contact. None is stored for 0. */
public final class CountFact<A extends Aggregate> implements DeclaredFact {

    private final FactDefinition definition;
    private final References<A> references;

    /**
     * Declares the fact.
     *
     * @param missing what 0 means, in words
     */
    public CountFact(FactKey key, AggregateKind<A> kind, String missing) {
        definition =
                FactDefinition.of(key, FactType.NUMBER, missing)
                        .withStandIn(FactValue.of(0))
                        .from(Set.of(kind.name()));
        references = new References<>(kind);
    }

    @Override
    public FactDefinition definition() {
        return definition;
    }

    @Override
    public List<FactValue> recompute(StorageView view, ContactId contact) {
        long[] count = new long[1];
        references.forEach(view, contact, each -> count[0]++);
        return Counts.values(count[0]);
    }

    @Override
    public <B extends Aggregate> Optional<List<FactValue>> step(
            List<FactValue> stored,
            ContactId contact,
            AggregateKind<B> kind,
            @Nullable B before,
            @Nullable B next) {
        long more = 0;
        if (references.referring(kind, before, contact) != null) {
            more--;
        }
        if (references.referring(kind, next, contact) != null) {
            more++;
        }
        return Counts.step(stored, more);
    }
}
