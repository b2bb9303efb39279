package dev.kith.internal.contact;

import dev.kith.common.KithException;
import dev.kith.common.NotFoundException;
import dev.kith.contact.BulkOutcome;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.internal.command.CommandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Contacts that are changed from what is stored, one after the other. */
final class ChangeBatch {

    private ChangeBatch() {}

    static List<BulkOutcome> write(
            CommandContext context,
            long first,
            List<ContactId> ids,
            Function<? super Contact, ? extends ContactDraft<? extends Contact, ?>> change) {
        List<BulkOutcome> outcomes = new ArrayList<>(ids.size());
        for (ContactId id : ids) {
            long place = first + outcomes.size();
            KithException refusal =
                    Refusals.of(
                            context.unit(),
                            () -> outcomes.add(changed(context, place, id, change)));
            if (refusal != null) {
                outcomes.add(BulkOutcome.refused(place, refusal));
            }
        }
        return outcomes;
    }

    private static BulkOutcome changed(
            CommandContext context,
            long place,
            ContactId id,
            Function<? super Contact, ? extends ContactDraft<? extends Contact, ?>> change) {
        Contact seen =
                context.unit().contacts().find(id).orElseThrow(() -> new NotFoundException(id));
        Contact next = ContactCommand.changed(context, seen, change);
        return next.revision().equals(seen.revision())
                ? BulkOutcome.unchanged(place, seen)
                : BulkOutcome.stored(place, next);
    }
}
