package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelDraft;
import dev.kith.label.LabelId;

/** The form of a label. */
public final class LabelForm implements AggregateForm<Label> {

    /** The form of labels. */
    public LabelForm() {}

    @Override
    public String type() {
        return "label";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Label label, FormWriter writer) {
        writer.beginObject();
        if (writer.isWhole()) {
            writer.field("id", label.id().uuid())
                    .field("revision", label.revision().number())
                    .field("created", label.created(), StateForm::stamp)
                    .field("changed", label.changed(), StateForm::stamp);
        }
        writer.field("category", label.category().text())
                .field("name", label.name())
                .texts("aliases", label.aliases())
                .mark("deprecated", label.isDeprecated())
                .optional(
                        "replacement",
                        label.replacement().orElse(null),
                        (other, w) -> w.id(other.uuid()));
        writer.endObject();
    }

    @Override
    public Label read(Form form) {
        LabelId id = LabelId.of(form.id("id"));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        CategoryKey category = form.value("category", CategoryKey::of);
        LabelDraft draft = Label.draft(category, form.text("name"));
        form.texts("aliases", LabelDraft.MAX_ALIASES).forEach(draft::alias);
        if (form.flag("deprecated")) {
            draft.deprecated();
        }
        form.optionalId("replacement").map(LabelId::of).ifPresent(draft::replacedBy);
        try {
            return draft.toLabel(id, revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }
}
