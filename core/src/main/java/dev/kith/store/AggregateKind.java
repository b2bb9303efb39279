package dev.kith.store;

import dev.kith.common.Aggregate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of aggregate: its name and the keys under which its aggregates are found. The one place
 * that says so: an adapter indexes these keys and nothing else. Immutable, safe for use by many
 * threads.
 *
 * @param <A> the aggregates' type
 */
public final class AggregateKind<A extends Aggregate> {

    private final String name;
    private final Class<A> type;
    private final Function<? super A, ? extends Collection<IndexKey>> keys;

    private AggregateKind(
            String name, Class<A> type, Function<? super A, ? extends Collection<IndexKey>> keys) {
        this.name = name;
        this.type = type;
        this.keys = keys;
    }

    /**
     * {@return a kind of aggregate}
     *
     * @param name its name, that of the ids' {@link dev.kith.common.AggregateId#subject subject};
     *     stored, so it never changes
     * @param type the aggregates' type
     * @param keys the keys of an aggregate; a pure function
     * @param <A> the aggregates' type
     */
    public static <A extends Aggregate> AggregateKind<A> of(
            String name, Class<A> type, Function<? super A, ? extends Collection<IndexKey>> keys) {
        return new AggregateKind<>(name, type, keys);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the aggregates' type} */
    public Class<A> type() {
        return type;
    }

    /**
     * {@return the keys under which an aggregate is found, each once}
     *
     * @param aggregate the aggregate
     */
    public Set<IndexKey> keys(A aggregate) {
        return Set.copyOf(keys.apply(aggregate));
    }

    @Override
    public String toString() {
        return "AggregateKind[" + name + "]";
    }
}
