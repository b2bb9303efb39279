package dev.kith.store;

import dev.kith.common.Aggregate;
import dev.kith.form.AggregateForm;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of aggregate: how its aggregates are written, and the keys under which they are found. The
 * one place that says so: an adapter indexes these keys and nothing else. Immutable, safe for use
 * by many threads.
 *
 * @param <A> the aggregates' type
 */
public final class AggregateKind<A extends Aggregate> {

    private final AggregateForm<A> form;
    private final Class<A> type;
    private final Function<? super A, ? extends Collection<IndexKey>> keys;

    private AggregateKind(
            AggregateForm<A> form,
            Class<A> type,
            Function<? super A, ? extends Collection<IndexKey>> keys) {
        this.form = form;
        this.type = type;
        this.keys = keys;
    }

    /**
     * {@return a kind of aggregate}
     *
     * @param form how its aggregates are written; its type is the kind's name, that of the ids'
     *     {@link dev.kith.common.AggregateId#subject subject}
     * @param type the aggregates' type
     * @param keys the keys of an aggregate; a pure function
     * @param <A> the aggregates' type
     */
    public static <A extends Aggregate> AggregateKind<A> of(
            AggregateForm<A> form,
            Class<A> type,
            Function<? super A, ? extends Collection<IndexKey>> keys) {
        return new AggregateKind<>(form, type, keys);
    }

    /** {@return the name, which is stored and so never changes} */
    public String name() {
        return form.type();
    }

    /** {@return how its aggregates are written} */
    public AggregateForm<A> form() {
        return form;
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
        return "AggregateKind[" + name() + "]";
    }
}
