package dev.kith.form;

import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipTypeKey;

/** The form of a relationship between two contacts. */
public final class RelationshipForm implements AggregateForm<Relationship> {

    /** The form of relationships. */
    public RelationshipForm() {}

    @Override
    public String type() {
        return "relationship";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Relationship relationship, FormWriter writer) {
        writer.beginObject();
        if (writer.isWhole()) {
            writer.field("id", relationship.id().uuid())
                    .field("revision", relationship.revision().number())
                    .field("created", relationship.created(), StateForm::stamp)
                    .field("changed", relationship.changed(), StateForm::stamp);
        }
        writer.field("type", relationship.type().text())
                .field("from", relationship.from().uuid())
                .field("to", relationship.to().uuid());
        if (!relationship.period().equals(DateRange.always())) {
            writer.field("period", relationship.period(), DateForm::range);
        }
        writer.optional("note", relationship.note().orElse(null));
        writer.endObject();
    }

    @Override
    public Relationship read(Form form) {
        RelationshipId id = RelationshipId.of(form.id("id"));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        RelationshipTypeKey type = form.value("type", RelationshipTypeKey::of);
        RelationshipDraft draft =
                Relationship.draft(
                        ContactId.of(form.id("from")), type, ContactId.of(form.id("to")));
        form.<DateRange>optionalObject("period", DateForm::range).ifPresent(draft::during);
        form.optionalText("note").ifPresent(draft::note);
        try {
            return draft.toRelationship(id, revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }
}
