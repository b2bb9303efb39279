package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Derivations;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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

    /** Stores what a change makes of the contact, unless it is the same. */
    static <C extends Contact> C change(
            CommandContext context,
            C seen,
            Derivations derivations,
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        C current = current(context.unit(), seen);
        if (!current.status().isChangeable()) {
            throw new ContactStatusException(
                    current.id(), current.status(), "restore it before changing it");
        }
        C next = changed(current, current.state().next(context.stamp()), derivations, change);
        if (next.hasSameContent(current)) {
            return current;
        }
        ContactRules.check(context.unit(), next, current);
        context.save(next, current);
        return next;
    }

    static <C extends Contact> C changed(
            C contact,
            ContactState state,
            Derivations derivations,
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        ContactDraft<? extends C, ?> draft =
                Objects.requireNonNull(change.apply(contact), "the draft that the change makes");
        C next = draft.toContact(state, derivations);
        if (next.kind() != contact.kind()) {
            throw new IllegalArgumentException(
                    "a contact stays what it is: a person is changed by the draft of a person, an"
                            + " organisation by that of an organisation");
        }
        return next;
    }
}
