package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeDraft;
import dev.kith.contact.RelationshipTypeKey;
import java.util.Optional;
import java.util.Set;

/** The form of a type of relationship of a book's catalogue. */
public final class RelationshipTypeForm implements AggregateForm<RelationshipType> {

    private static final Words<Contact.Kind> KIND =
            new Words<>("a contact's kind", Contact.Kind.class);
    private static final Words<RelationshipEnd> END =
            new Words<>("an end of a relationship", RelationshipEnd.class);

    /** The form of types of relationship. */
    public RelationshipTypeForm() {}

    @Override
    public String type() {
        return "relationship-type";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(RelationshipType type, FormWriter writer) {
        writer.beginObject();
        writer.field("key", type.key().text());
        if (writer.isWhole()) {
            writer.field("revision", type.revision().number())
                    .optional("created", type.created().orElse(null), StateForm::stamp)
                    .optional("changed", type.changed().orElse(null), StateForm::stamp);
        }
        writer.field("label", type.label());
        if (type.isSymmetric()) {
            writer.mark("symmetric", true);
        } else {
            writer.field("inverseLabel", type.inverseLabel());
        }
        for (RelationshipEnd end : RelationshipEnd.values()) {
            writer.field(END.apply(end), end, (each, w) -> end(type, each, w));
        }
        writer.optional("upper", type.upper().map(END).orElse(null));
        writer.endObject();
    }

    private static void end(RelationshipType type, RelationshipEnd end, FormWriter writer) {
        Set<Contact.Kind> kinds = type.kinds(end);
        writer.beginObject();
        if (kinds.size() == 1) {
            writer.field("only", KIND.apply(kinds.iterator().next()));
        }
        writer.mark("single", type.isSingle(end));
        writer.endObject();
    }

    @Override
    public RelationshipType read(Form form) {
        RelationshipTypeKey key = form.value("key", RelationshipTypeKey::of);
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        String label = form.text("label");
        RelationshipTypeDraft draft =
                form.flag("symmetric")
                        ? RelationshipType.symmetric(key, label)
                        : RelationshipType.draft(key, label, form.text("inverseLabel"));
        for (RelationshipEnd end : RelationshipEnd.values()) {
            form.object(END.apply(end), each -> end(draft, end, each));
        }
        Optional<RelationshipEnd> upper = form.optionalValue("upper", END::parse);
        upper.ifPresent(draft::hierarchy);
        try {
            return draft.toType(revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }

    private static RelationshipTypeDraft end(
            RelationshipTypeDraft draft, RelationshipEnd end, Form form) {
        Optional<Contact.Kind> only = form.optionalValue("only", KIND::parse);
        only.ifPresent(kind -> draft.only(end, kind));
        return form.flag("single") ? draft.single(end) : draft;
    }
}
