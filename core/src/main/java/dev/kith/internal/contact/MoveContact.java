package dev.kith.internal.contact;

import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.StatusChange;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContactUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves a contact from one status to another. */
final class MoveContact<C extends Contact> extends ContactCommand<C> {

    private final String name;
    private final C seen;
    private final @Nullable String reason;
    private final Set<ContactStatus> from;
    private final String rule;
    private final Step step;

    /** What becomes of a contact in a state. */
    private interface Step {
        StatusChange from(ContactState state, Stamp stamp);
    }

    private MoveContact(
            String name,
            C seen,
            @Nullable String reason,
            Set<ContactStatus> from,
            String rule,
            Step step) {
        this.name = name;
        this.seen = seen;
        this.reason = reason;
        this.from = from;
        this.rule = rule;
        this.step = step;
    }

    static <C extends Contact> MoveContact<C> archive(C seen, @Nullable String reason) {
        return new MoveContact<>(
                "contact.archive",
                seen,
                reason,
                Set.of(ContactStatus.ACTIVE, ContactStatus.INACTIVE),
                "only a contact in use can be archived",
                (state, stamp) ->
                        change(ContactStatus.ARCHIVED, stamp, Optional.ofNullable(reason)));
    }

    static <C extends Contact> MoveContact<C> restore(C seen) {
        return new MoveContact<>(
                "contact.restore",
                seen,
                null,
                Set.of(ContactStatus.ARCHIVED),
                "only an archived contact can be restored",
                MoveContact::back);
    }

    static <C extends Contact> MoveContact<C> deactivate(C seen, String reason) {
        return new MoveContact<>(
                "contact.deactivate",
                seen,
                reason,
                Set.of(ContactStatus.ACTIVE),
                "only an active contact can become inactive",
                (state, stamp) -> StatusChange.to(ContactStatus.INACTIVE, stamp, reason));
    }

    static <C extends Contact> MoveContact<C> activate(C seen) {
        return new MoveContact<>(
                "contact.activate",
                seen,
                null,
                Set.of(ContactStatus.INACTIVE),
                "only an inactive contact can become active",
                (state, stamp) -> StatusChange.to(ContactStatus.ACTIVE, stamp));
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
        writer.field("id", seen.id().uuid()).optional("reason", reason);
        writer.endObject();
    }

    @Override
    public C execute(CommandContext context) {
        C current = current(context.unit(), seen);
        if (!from.contains(current.status())) {
            throw new ContactStatusException(current.id(), current.status(), rule);
        }
        StatusChange change = step.from(current.state(), context.stamp());
        if (!change.to().isChangeable()) {
            ContactUse.hold(context.unit(), List.of(current.id()));
        }
        @SuppressWarnings("unchecked") // a contact never changes its kind
        C next = (C) current.inState(current.state().next(change));
        context.save(next, current);
        return next;
    }

    /** To the status from which the contact was archived, and for the reason it had then. */
    private static StatusChange back(ContactState state, Stamp stamp) {
        ContactStatus before = state.statusBefore().orElse(ContactStatus.ACTIVE);
        Optional<String> reason =
                state.steps().size() < 2
                        ? Optional.empty()
                        : state.steps().get(state.steps().size() - 2).reason();
        return before == ContactStatus.INACTIVE
                ? change(ContactStatus.INACTIVE, stamp, reason)
                : StatusChange.to(ContactStatus.ACTIVE, stamp);
    }

    private static StatusChange change(ContactStatus to, Stamp stamp, Optional<String> reason) {
        return reason.map(text -> StatusChange.to(to, stamp, text))
                .orElseGet(() -> StatusChange.to(to, stamp));
    }
}
