package dev.kith.store;

import dev.kith.common.Aggregate;

/**
 * An aggregate and where an index has it.
 *
 * @param position the place in the index
 * @param aggregate the aggregate
 * @param <A> its type
 */
public record Found<A extends Aggregate>(IndexPosition position, A aggregate) {}
