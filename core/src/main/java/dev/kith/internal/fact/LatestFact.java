package dev.kith.internal.fact;

import dev.kith.common.Aggregate;
import dev.kith.contact.ContactId;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.store.AggregateKind;
import dev.kith.store.StorageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The latest instant of the aggregates of a kind that refer to a contact. */
public final class LatestFact<A extends Aggregate> implements DeclaredFact {

    private final FactDefinition definition;
    private final References<A> references;
    private final Function<? super A, Instant> instant;

    /**
     * Declares the fact.
     *
     * @param instant the instant of an aggregate
     * @param missing what it means that there is none, in words
     */
    public LatestFact(
            FactKey key,
            AggregateKind<A> kind,
            Function<? super A, Instant> instant,
            String missing) {
        definition = FactDefinition.of(key, FactType.INSTANT, missing).from(Set.of(kind.name()));
        references = new References<>(kind);
        this.instant = instant;
    }

    @Override
    public FactDefinition definition() {
        return definition;
    }

    @Override
    public List<FactValue> recompute(StorageView view, ContactId contact) {
        Instant[] latest = new Instant[1];
        references.forEach(
                view,
                contact,
                each -> {
                    Instant at = instant.apply(each);
                    if (latest[0] == null || at.isAfter(latest[0])) {
                        latest[0] = at;
                    }
                });
        return latest[0] == null ? List.of() : List.of(FactValue.of(latest[0]));
    }

    @Override
    public <B extends Aggregate> Optional<List<FactValue>> step(
            List<FactValue> stored,
            ContactId contact,
            AggregateKind<B> kind,
            @Nullable B before,
            @Nullable B next) {
        FactValue latest = stored.isEmpty() ? null : stored.get(0);
        FactValue old = value(references.referring(kind, before, contact));
        FactValue now = value(references.referring(kind, next, contact));
        if (now != null && (latest == null || isLater(now, latest))) {
            return Optional.of(List.of(now));
        }
        boolean lost = old != null && old.equals(latest) && !old.equals(now);
        return lost ? Optional.empty() : Optional.of(stored);
    }

    private @Nullable FactValue value(@Nullable A aggregate) {
        return aggregate == null ? null : FactValue.of(instant.apply(aggregate));
    }

    private static boolean isLater(FactValue one, FactValue other) {
        return ((FactValue.Moment) one).instant().isAfter(((FactValue.Moment) other).instant());
    }
}
