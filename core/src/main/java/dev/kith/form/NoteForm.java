package dev.kith.form;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.contact.NoteId;
import dev.kith.contact.NoteVisibility;

/** The form of a note about a contact. */
public final class NoteForm implements AggregateForm<Note> {

    private static final Words<NoteVisibility> VISIBILITY =
            new Words<>("a note's visibility", NoteVisibility.class);

    /** The form of notes. */
    public NoteForm() {}

    @Override
    public String type() {
        return "note";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Note note, FormWriter writer) {
        writer.beginObject();
        if (writer.isWhole()) {
            writer.field("id", note.id().uuid())
                    .field("revision", note.revision().number())
                    .field("created", note.created(), StateForm::stamp)
                    .field("changed", note.changed(), StateForm::stamp);
        }
        writer.field("contact", note.contact().uuid())
                .field("text", note.text())
                .field("visibility", VISIBILITY.apply(note.visibility()))
                .optional("authorName", note.authorName().orElse(null))
                .field("writtenAt", note.writtenAt());
        writer.endObject();
    }

    @Override
    public Note read(Form form) {
        NoteId id = NoteId.of(form.id("id"));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        NoteDraft draft =
                Note.draft(ContactId.of(form.id("contact")), form.text("text"))
                        .visibleTo(form.value("visibility", VISIBILITY::parse))
                        .writtenAt(form.instant("writtenAt"));
        form.optionalText("authorName").ifPresent(draft::authorName);
        try {
            return draft.toNote(id, revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }
}
