package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.common.StaleException;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.form.ContactForm;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.StorageUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What commands on one contact have in common. */
abstract class ContactCommand<C extends Contact> implements Command<C> {

    /** Stands where a label is given by its name. */
    private static final LabelId BY_NAME = LabelId.of(new UUID(0, 0));

    /** Derives nothing that the book or the host could lay down otherwise. */
    private static final Derivations AS_GIVEN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");

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
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        return changed(context, current(context.unit(), seen), change);
    }

    /** Stores what a change makes of a contact that was just read, unless it is the same. */
    static <C extends Contact> C changed(
            CommandContext context,
            C current,
            Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        if (!current.status().isChangeable()) {
            throw new ContactStatusException(
                    current.id(), current.status(), "restore it before changing it");
        }
        ContactDraft<? extends C, ?> draft = draft(current, change);
        ContactState state = current.state().next(context.stamp());
        ContactPlan<C> plan = ContactPlan.of(context, draft, state, current);
        requireSameKind(plan.contact(), current);
        return plan.isSame() ? current : plan.write();
    }

    /** What a change makes of the contact. */
    static <C extends Contact> ContactDraft<? extends C, ?> draft(
            C contact, Function<? super C, ? extends ContactDraft<? extends C, ?>> change) {
        return Objects.requireNonNull(change.apply(contact), "the draft that the change makes");
    }

    /**
     * Writes what the caller gave, as fields of an object. A label that is given by its name is
     * another content than one given by its id: what the name means may change. So may the book's
     * region, of which nothing is written.
     */
    static void writeContent(FormWriter writer, ContactDraft<?, ?> draft, ContactState state) {
        Contact contact = draft.toContact(state, AS_GIVEN, name -> BY_NAME);
        writer.field("contact", contact, ContactForm.form()::write);
        Set<LabelName> names = new LinkedHashSet<>(draft.labelNames());
        writer.set("labelNames", names, name -> name.category().text() + '\t' + name.text());
    }

    private static void requireSameKind(Contact next, Contact contact) {
        if (next.kind() != contact.kind()) {
            throw new IllegalArgumentException(
                    "a contact stays what it is: a person is changed by the draft of a person, an"
                            + " organisation by that of an organisation");
        }
    }
}
