package dev.kith.internal.contact;

import dev.kith.common.KithException;
import dev.kith.contact.BulkOutcome;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactState;
import dev.kith.internal.command.CommandContext;
import java.util.ArrayList;
import java.util.List;

/** New contacts that are checked one by one and stored together. Used by one thread. */
final class AddBatch {

    private final CommandContext context;
    private final ExternalIdClaims claims;
    private final List<Contact> added = new ArrayList<>();
    private final List<BulkOutcome> outcomes = new ArrayList<>();

    private AddBatch(CommandContext context) {
        this.context = context;
        claims = new ExternalIdClaims(context.unit());
    }

    static List<BulkOutcome> write(
            CommandContext context, long first, List<ContactDraft<?, ?>> drafts) {
        AddBatch batch = new AddBatch(context);
        batch.claims.claim(drafts.stream().flatMap(draft -> draft.externalIds().stream()).toList());
        for (ContactDraft<?, ?> draft : drafts) {
            batch.plan(first + batch.outcomes.size(), draft);
        }
        context.addAll(batch.added);
        return batch.outcomes;
    }

    private void plan(long place, ContactDraft<?, ?> draft) {
        KithException refusal = Refusals.of(context.unit(), () -> added.add(planned(draft)));
        outcomes.add(
                refusal == null
                        ? BulkOutcome.stored(place, added.get(added.size() - 1))
                        : BulkOutcome.refused(place, refusal));
    }

    private <C extends Contact> C planned(ContactDraft<C, ?> draft) {
        ContactState state = ContactState.first(context.newContactId(), context.stamp());
        ContactPlan<C> plan = ContactPlan.of(context, draft, state, null);
        plan.prepare(claims);
        claims.take(plan.contact());
        return plan.contact();
    }
}
