package dev.kith.internal.contact;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A step that a contact takes in the roles that it plays, on the day of the command. */
final class RoleStep<C extends Contact> extends ContactCommand<C> {

    private final String name;
    private final C seen;
    private final List<String> content;
    private final Step step;

    /** What the step makes of a draft. */
    private interface Step {
        void take(ContactDraft<?, ?> draft, LocalDate today);
    }

    private RoleStep(String name, C seen, List<String> content, Step step) {
        this.name = name;
        this.seen = seen;
        this.content = content;
        this.step = step;
    }

    static <C extends Contact> RoleStep<C> advance(C seen, RoleKey role, StageKey stage) {
        Objects.requireNonNull(stage, "stage");
        return new RoleStep<>(
                "contact.advance",
                seen,
                List.of(role.text(), stage.text()),
                (draft, today) -> draft.advance(role, stage, today));
    }

    static <C extends Contact> RoleStep<C> convert(C seen, RoleKey from, RoleKey to) {
        return new RoleStep<>(
                "contact.convert",
                seen,
                List.of(from.text(), to.text()),
                (draft, today) -> draft.endRole(from, today).role(to, today));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void content(FormWriter writer) {
        // not the revision, nor the day: who repeats the command may have read the outcome by then
        writer.beginObject();
        writer.field("id", seen.id().uuid()).texts("step", content);
        writer.endObject();
    }

    @Override
    public C execute(CommandContext context) {
        return change(
                context,
                seen,
                current -> {
                    @SuppressWarnings(
                            "unchecked") // a contact's draft becomes a contact of its kind
                    ContactDraft<? extends C, ?> draft =
                            (ContactDraft<? extends C, ?>) current.edit();
                    step.take(draft, context.today());
                    return draft;
                });
    }
}
