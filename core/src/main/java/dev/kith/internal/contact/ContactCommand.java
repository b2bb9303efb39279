package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ExternalId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.internal.command.Command;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.ContactKey;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.List;

/** What commands on one contact have in common. */
abstract class ContactCommand<C extends Contact> implements Command<C> {

    @Override
    public List<Touched> touched(C result) {
        return List.of(new Touched(result.id().subject(), result.id().uuid(), result.revision()));
    }

    @Override
    @SuppressWarnings("unchecked") // the same content had the same kind the first time
    public C recall(StorageUnit unit, CommandOutcome outcome) {
        ContactId id = ContactId.of(outcome.touched().get(0).id());
        return (C) unit.contacts().find(id).orElseThrow(() -> new NotFoundException(id));
    }

    /** The stored contact, which must be at the revision that the caller has seen. */
    @SuppressWarnings("unchecked") // of the same kind
    static <C extends Contact> C current(StorageUnit unit, C seen) {
        Contact current =
                unit.contacts().find(seen.id()).orElseThrow(() -> new NotFoundException(seen.id()));
        // the stamp tells a revision that was stored from one of a unit that left no trace
        if (!current.state().equals(seen.state())) {
            throw new StaleException(seen.id(), seen.revision(), current.revision());
        }
        return (C) current;
    }

    /** Checks, under a guard each, that no other contact has the external ids that are new. */
    static void claimExternalIds(StorageUnit unit, Contact contact, List<ExternalId> before) {
        List<ExternalId> claimed = new ArrayList<>(contact.externalIds());
        claimed.removeAll(before);
        if (claimed.isEmpty()) {
            return;
        }
        unit.guard(
                claimed.stream()
                        .map(id -> new Guard("external-id", ContactKey.of(id).text()))
                        .toList());
        for (ExternalId id : claimed) {
            for (Contact holder : unit.contacts().findByKey(ContactKey.of(id))) {
                if (!holder.id().equals(contact.id())) {
                    throw new ExternalIdTakenException(id, holder.id());
                }
            }
        }
    }
}
