package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Derivations;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContentDigest;
import java.util.Objects;
import java.util.function.Function;

final class ChangeContact<C extends Contact> extends ContactCommand<C> {

    private final String name;
    private final C seen;
    private final Function<? super C, ? extends ContactDraft<? extends C, ?>> change;
    private final Derivations derivations;

    ChangeContact(
            String name,
            C seen,
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change,
            Derivations derivations) {
        this.name = name;
        this.seen = seen;
        this.change = change;
        this.derivations = derivations;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void digest(ContentDigest digest) {
        digest.text(seen.id().toString()).number(seen.revision().number());
        ContactDigest.write(digest, changed(seen, seen.state()));
    }

    @Override
    public C execute(CommandContext context) {
        C current = current(context.unit(), seen);
        if (current.status() != ContactStatus.ACTIVE) {
            throw new ContactStatusException(
                    current.id(), current.status(), "restore it before changing it");
        }
        C next = changed(current, current.state().next(ContactStatus.ACTIVE, context.stamp()));
        if (next.hasSameContent(current)) {
            return current;
        }
        Employers.check(context.unit(), next, current);
        claimExternalIds(context.unit(), next, current.externalIds());
        context.save(next, current);
        return next;
    }

    private C changed(C contact, ContactState state) {
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
