package dev.kith.internal.fact;

import dev.kith.common.NotFoundException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.form.FactForm;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContactUse;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.List;

/** Sets a fact of the host, or takes it away. */
final class SetFact implements Command<Contact> {

    private static final FactForm FORM = new FactForm();

    private final ContactId contact;
    private final FactKey key;
    private final List<FactValue> values;

    SetFact(ContactId contact, FactKey key, List<FactValue> values) {
        this.contact = contact;
        this.key = key;
        this.values = values;
    }

    @Override
    public String name() {
        return "fact.set";
    }

    @Override
    public void content(FormWriter writer) {
        writer.beginObject();
        writer.field("contact", contact.uuid())
                .field("fact", key.text())
                .list("values", values, (value, w) -> FORM.write(new Fact(contact, key, value), w));
        writer.endObject();
    }

    @Override
    public Contact execute(CommandContext context) {
        ContactUse.hold(context.unit(), List.of(contact));
        Contact found = find(context.unit());
        if (ContactUse.isGone(found)) {
            throw new ContactStatusException(
                    contact, found.status(), "set a fact about a contact that is in the book");
        }
        context.put(contact, key, values);
        return found;
    }

    private Contact find(StorageUnit unit) {
        return unit.contacts().find(contact).orElseThrow(() -> new NotFoundException(contact));
    }

    @Override
    public List<Touched> touched(Contact result) {
        return List.of(new Touched(contact.subject(), contact.uuid(), result.revision()));
    }

    @Override
    public Contact recall(StorageUnit unit, CommandOutcome outcome) {
        return find(unit);
    }
}
