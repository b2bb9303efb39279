package dev.kith.jpa;

import dev.kith.store.AggregateKind;
import java.util.function.Supplier;

/** Where definitions are read: in what is known already, or in the database. */
interface Definitions {

    /**
     * What a read gives.
     *
     * @param what which read of the kind it is; equal ones give the same
     * @param reading asks the database
     */
    <T> T read(AggregateKind<?> kind, Object what, Supplier<T> reading);

    /** Whether a kind is one of definitions: what is about a contact is none, and many. */
    static boolean are(AggregateKind<?> kind) {
        return kind.references().isEmpty();
    }
}
