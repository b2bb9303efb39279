package dev.kith.internal.command;

import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.contact.Stamp;
import dev.kith.store.StorageUnit;

/** What one command works with: the clock was read and the actor asked for once. */
public record CommandContext(Stamp stamp, StorageUnit unit, Environment environment) {

    public ContactId newContactId() {
        return ContactId.of(environment.ids().next());
    }

    public Derivations derivations() {
        return environment.derivations();
    }
}
