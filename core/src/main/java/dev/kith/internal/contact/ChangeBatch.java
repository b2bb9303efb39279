package dev.kith.internal.contact;

import dev.kith.common.KithException;
import dev.kith.common.NotFoundException;
import dev.kith.contact.BulkOutcome;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.internal.command.CommandContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Contacts that are changed from what is stored, one after the other. Used by one thread. */
final class ChangeBatch {

    /** How many contacts are read ahead: others have as long to change them. */
    private static final int AHEAD = 64;

    private final CommandContext context;
    private final Function<? super Contact, ? extends ContactDraft<? extends Contact, ?>> change;
    private final List<BulkOutcome> outcomes = new ArrayList<>();
    private final Map<ContactId, Contact> read = new HashMap<>();
    private final long first;

    private ChangeBatch(
            CommandContext context,
            long first,
            Function<? super Contact, ? extends ContactDraft<? extends Contact, ?>> change) {
        this.context = context;
        this.first = first;
        this.change = change;
    }

    static List<BulkOutcome> write(
            CommandContext context,
            long first,
            List<ContactId> ids,
            Function<? super Contact, ? extends ContactDraft<? extends Contact, ?>> change) {
        ChangeBatch batch = new ChangeBatch(context, first, change);
        for (int from = 0; from < ids.size(); from += AHEAD) {
            List<ContactId> next = ids.subList(from, Math.min(from + AHEAD, ids.size()));
            batch.read.clear();
            context.unit()
                    .contacts()
                    .findAll(next)
                    .forEach(contact -> batch.read.put(contact.id(), contact));
            next.forEach(batch::write);
        }
        return batch.outcomes;
    }

    private void write(ContactId id) {
        long place = first + outcomes.size();
        KithException refusal = Refusals.of(context.unit(), () -> outcomes.add(changed(place, id)));
        if (refusal != null) {
            outcomes.add(BulkOutcome.refused(place, refusal));
        }
    }

    private BulkOutcome changed(long place, ContactId id) {
        // once: who comes a second time is read as the first change has left them
        Contact ahead = read.remove(id);
        Contact seen =
                ahead != null
                        ? ahead
                        : context.unit()
                                .contacts()
                                .find(id)
                                .orElseThrow(() -> new NotFoundException(id));
        Contact next = ContactCommand.changed(context, seen, this::draft);
        return next.revision().equals(seen.revision())
                ? BulkOutcome.unchanged(place, seen)
                : BulkOutcome.stored(place, next);
    }

    private ContactDraft<? extends Contact, ?> draft(Contact seen) {
        long before = context.unit().writes();
        ContactDraft<? extends Contact, ?> draft = change.apply(seen);
        if (context.unit().writes() > before) {
            // the caller may have written one of those that come
            read.clear();
        }
        return draft;
    }
}
