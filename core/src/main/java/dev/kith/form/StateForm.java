package dev.kith.form;

import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.StatusChange;
import java.util.List;

/** What the book says of a contact, in the contact's own fields. */
final class StateForm {

    private static final Words<ContactStatus> STATUS =
            new Words<>("a contact's status", ContactStatus.class);
    private static final Words<Actor.Kind> ACTOR_KIND =
            new Words<>("an actor's kind", Actor.Kind.class);

    private StateForm() {}

    static void write(ContactState state, FormWriter writer) {
        writer.field("id", state.id().uuid())
                .field("revision", state.revision().number())
                .list("steps", state.steps(), StateForm::step)
                .field("created", state.created(), StateForm::stamp)
                .field("changed", state.changed(), StateForm::stamp);
    }

    static ContactState read(Form form) {
        ContactId id = ContactId.of(form.id("id"));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        List<StatusChange> steps = form.objects("steps", Integer.MAX_VALUE, StateForm::step);
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        // whether the steps follow from each other is seen only now
        return Form.placed("steps", () -> new ContactState(id, revision, steps, created, changed));
    }

    private static void step(StatusChange step, FormWriter writer) {
        writer.beginObject();
        writer.field("to", STATUS.apply(step.to()))
                .field("stamp", step.stamp(), StateForm::stamp)
                .optional("reason", step.reason().orElse(null))
                .optional(
                        "mergedInto",
                        step.mergedInto().orElse(null),
                        (survivor, w) -> w.id(survivor.uuid()));
        writer.endObject();
    }

    private static StatusChange step(Form form) {
        Stamp stamp = form.object("stamp", StateForm::stamp);
        ContactStatus to = form.value("to", STATUS::parse);
        if (to == ContactStatus.MERGED) {
            return StatusChange.mergedInto(ContactId.of(form.id("mergedInto")), stamp);
        }
        return form.<StatusChange>optionalValue("reason", text -> StatusChange.to(to, stamp, text))
                .orElseGet(() -> StatusChange.to(to, stamp));
    }

    static void stamp(Stamp stamp, FormWriter writer) {
        writer.beginObject();
        writer.field("at", stamp.at()).field("by", stamp.by(), StateForm::actor);
        writer.endObject();
    }

    static Stamp stamp(Form form) {
        Actor by = form.object("by", StateForm::actor);
        return form.read("at", node -> new Stamp(node.instant(), by));
    }

    static void actor(Actor actor, FormWriter writer) {
        writer.beginObject();
        writer.field("kind", ACTOR_KIND.apply(actor.kind())).field("id", actor.id());
        writer.endObject();
    }

    static Actor actor(Form form) {
        Actor.Kind kind = form.value("kind", ACTOR_KIND::parse);
        return form.value("id", id -> new Actor(kind, id));
    }
}
