package dev.kith.internal.contact;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.form.ContactForm;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import java.time.Instant;
import java.util.UUID;

final class AddContact<C extends Contact> extends ContactCommand<C> {

    private static final ContactState NOWHERE =
            ContactState.first(
                    ContactId.of(new UUID(0, 0)), new Stamp(Instant.EPOCH, Actor.system()));

    private final ContactDraft<C, ?> draft;
    private final Derivations derivations;

    AddContact(ContactDraft<C, ?> draft, Derivations derivations) {
        this.draft = draft;
        this.derivations = derivations;
    }

    @Override
    public String name() {
        return "contact.add";
    }

    @Override
    public void content(FormWriter writer) {
        ContactForm.of(derivations).write(draft.toContact(NOWHERE, derivations), writer);
    }

    @Override
    public C execute(CommandContext context) {
        C contact =
                draft.toContact(
                        ContactState.first(context.newContactId(), context.stamp()), derivations);
        ContactRules.check(context.unit(), contact, null);
        context.add(contact);
        return contact;
    }
}
