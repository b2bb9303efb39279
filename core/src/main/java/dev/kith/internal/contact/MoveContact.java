package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ContactStatusException;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;

/** Moves a contact from one status to another. */
final class MoveContact<C extends Contact> extends ContactCommand<C> {

    private final String name;
    private final C seen;
    private final ContactStatus to;
    private final String remedy;

    private MoveContact(String name, C seen, ContactStatus to, String remedy) {
        this.name = name;
        this.seen = seen;
        this.to = to;
        this.remedy = remedy;
    }

    static <C extends Contact> MoveContact<C> archive(C seen) {
        return new MoveContact<>(
                "contact.archive",
                seen,
                ContactStatus.ARCHIVED,
                "only a contact in use can be archived");
    }

    static <C extends Contact> MoveContact<C> restore(C seen) {
        return new MoveContact<>(
                "contact.restore",
                seen,
                ContactStatus.ACTIVE,
                "only an archived contact can be restored");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void content(FormWriter writer) {
        // not the revision: who repeats the command after a lost answer has read the outcome by
        // then
        writer.beginObject();
        writer.field("id", seen.id().uuid());
        writer.endObject();
    }

    @Override
    public C execute(CommandContext context) {
        C current = current(context.unit(), seen);
        if (current.status() == to) {
            throw new ContactStatusException(current.id(), current.status(), remedy);
        }
        ContactState state = current.state().next(to, context.stamp());
        @SuppressWarnings("unchecked") // a contact never changes its kind
        C next = (C) current.inState(state);
        context.unit().contacts().save(next, current.revision());
        return next;
    }
}
