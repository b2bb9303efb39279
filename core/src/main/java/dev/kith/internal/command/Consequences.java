package dev.kith.internal.command;

import dev.kith.common.Aggregate;
import dev.kith.contact.Contact;
import dev.kith.store.AggregateKind;
import dev.kith.store.StorageUnit;
import org.jspecify.annotations.Nullable;

/**
 * What follows from each write of a command, in the same unit. Called after the write. Safe for use
 * by many threads.
 */
public interface Consequences {

    /**
     * A contact was added or saved.
     *
     * @param before the version before; nothing if it is new
     */
    void follow(StorageUnit unit, @Nullable Contact before, Contact next);

    /**
     * An aggregate was added, saved or removed.
     *
     * @param before the version before; nothing if it is new
     * @param next what it is now; nothing if it was removed
     */
    <A extends Aggregate> void follow(
            StorageUnit unit, AggregateKind<A> kind, @Nullable A before, @Nullable A next);
}
