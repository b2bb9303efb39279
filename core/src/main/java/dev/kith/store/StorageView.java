package dev.kith.store;

/**
 * What can be read of one book. One that {@link Storage#view} gave may be kept and used by many
 * threads; one that is a {@link StorageUnit} is used until its work returns.
 */
public interface StorageView {

    /** {@return the contacts} */
    ContactView contacts();

    /** {@return the contacts that queries match} */
    MatchView matches();

    /** {@return the aggregates beside the contacts} */
    AggregateView aggregates();

    /** {@return the facts about contacts} */
    FactView facts();

    /** {@return the change log} */
    ChangeView changes();
}
