package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import java.util.function.Function;

final class ChangeContact<C extends Contact> extends ContactCommand<C> {

    private final String name;
    private final C seen;
    private final Function<? super C, ? extends ContactDraft<? extends C, ?>> change;

    ChangeContact(
            String name,
            C seen,
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        this.name = name;
        this.seen = seen;
        this.change = change;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        writer.field("id", seen.id().uuid()).field("revision", seen.revision().number());
        writeContent(writer, draft(seen, change), seen.state());
        writer.endObject();
    }

    @Override
    public C execute(CommandContext context) {
        return change(context, seen, change);
    }
}
