package dev.kith.internal.contact;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import java.time.Instant;
import java.util.UUID;

final class AddContact<C extends Contact> extends ContactCommand<C> {

    private static final ContactState NOWHERE =
            ContactState.first(
                    ContactId.of(new UUID(0, 0)), new Stamp(Instant.EPOCH, Actor.system()));

    private final ContactDraft<C, ?> draft;

    AddContact(ContactDraft<C, ?> draft) {
        this.draft = draft;
    }

    @Override
    public String name() {
        return "contact.add";
    }

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        writeContent(writer, draft, NOWHERE);
        writer.endObject();
    }

    @Override
    public C execute(CommandContext context) {
        ContactState state = ContactState.first(context.newContactId(), context.stamp());
        return ContactPlan.<C>of(context, draft, state, null).write();
    }
}
