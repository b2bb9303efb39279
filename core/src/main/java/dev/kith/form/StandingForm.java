package dev.kith.form;

import static dev.kith.contact.ContactDraft.MAX_VALUES;

import dev.kith.common.DateRange;
import dev.kith.common.Team;
import dev.kith.contact.CollectionId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Importance;
import dev.kith.contact.Restriction;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageEntry;
import dev.kith.contact.StageKey;
import dev.kith.contact.TierKey;
import java.time.LocalDate;
import java.util.List;

/** How a contact stands to us. */
final class StandingForm {

    private static final Words<Restriction.Ground> GROUND =
            new Words<>("a restriction's ground", Restriction.Ground.class);

    private StandingForm() {}

    static void write(Contact contact, FormWriter writer) {
        writer.list("roles", contact.roles(), StandingForm::role)
                .optional("importance", contact.importance().orElse(null), StandingForm::importance)
                .optional("owner", contact.owner().orElse(null), StateForm::actor)
                .set("teams", contact.teams(), Team::id)
                .optional(
                        "restriction",
                        contact.restriction().orElse(null),
                        StandingForm::restriction)
                .optional(
                        "collection",
                        contact.collection().orElse(null),
                        (collection, w) -> w.id(collection.uuid()))
                .optional(
                        "copiedFrom",
                        contact.copiedFrom().orElse(null),
                        (source, w) -> w.id(source.uuid()));
    }

    static void read(Form form, ContactDraft<?, ?> draft) {
        draft.roles(form.objects("roles", MAX_VALUES, StandingForm::role));
        form.optionalObject("importance", StandingForm::importance).ifPresent(draft::importance);
        form.optionalObject("owner", StateForm::actor).ifPresent(draft::owner);
        draft.teams(form.list("teams", MAX_VALUES, node -> Team.of(node.text())));
        form.optionalObject("restriction", StandingForm::restriction).ifPresent(draft::restriction);
        form.optionalId("collection").map(CollectionId::of).ifPresent(draft::collection);
        form.optionalId("copiedFrom").map(ContactId::of).ifPresent(draft::copiedFrom);
    }

    private static void role(DatedRole role, FormWriter writer) {
        writer.beginObject();
        writer.field("role", role.role().text())
                .field("period", role.period(), DateForm::range)
                .list("stages", role.stages(), StandingForm::stage);
        writer.endObject();
    }

    private static DatedRole role(Form form) {
        DateRange period = form.object("period", DateForm::range);
        List<StageEntry> stages = form.objects("stages", MAX_VALUES, StandingForm::stage);
        return form.value("role", key -> DatedRole.of(RoleKey.of(key), period, stages));
    }

    private static void stage(StageEntry entry, FormWriter writer) {
        writer.beginObject();
        writer.field("stage", entry.stage().text()).field("since", entry.since().toString());
        writer.endObject();
    }

    private static StageEntry stage(Form form) {
        LocalDate since = form.value("since", DateForm::day);
        return form.value("stage", key -> new StageEntry(StageKey.of(key), since));
    }

    private static void importance(Importance importance, FormWriter writer) {
        writer.beginObject();
        writer.field("tier", importance.tier().text())
                .optional("reason", importance.reason().orElse(null))
                .optional("reviewOn", importance.reviewOn().map(LocalDate::toString).orElse(null));
        writer.endObject();
    }

    private static Importance importance(Form form) {
        Importance plain = form.value("tier", key -> Importance.of(TierKey.of(key)));
        Importance reasoned =
                form.<Importance>optionalValue("reason", plain::because).orElse(plain);
        return form.<Importance>optionalValue(
                        "reviewOn", text -> reasoned.reviewedOn(DateForm.day(text)))
                .orElse(reasoned);
    }

    private static void restriction(Restriction restriction, FormWriter writer) {
        writer.beginObject();
        writer.field("ground", GROUND.apply(restriction.ground()))
                .field("period", restriction.period(), DateForm::range)
                .optional("remark", restriction.remark().orElse(null));
        writer.endObject();
    }

    private static Restriction restriction(Form form) {
        DateRange period = form.object("period", DateForm::range);
        Restriction plain =
                form.value("ground", text -> Restriction.of(GROUND.parse(text), period));
        return form.<Restriction>optionalValue("remark", plain::withRemark).orElse(plain);
    }
}
