package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;

/** The form of a tier of a book's catalogue. */
public final class TierForm implements AggregateForm<Tier> {

    /** The form of tiers. */
    public TierForm() {}

    @Override
    public String type() {
        return "tier";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Tier tier, FormWriter writer) {
        writer.beginObject();
        writer.field("key", tier.key().text());
        if (writer.isWhole()) {
            writer.field("revision", tier.revision().number())
                    .optional("created", tier.created().orElse(null), StateForm::stamp)
                    .optional("changed", tier.changed().orElse(null), StateForm::stamp);
        }
        writer.field("name", tier.name()).field("rank", tier.rank());
        writer.endObject();
    }

    @Override
    public Tier read(Form form) {
        TierKey key = form.value("key", TierKey::of);
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        int rank = form.read("rank", node -> Math.toIntExact(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        try {
            return Tier.of(key, revision, form.text("name"), rank, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }
}
