package dev.kith.internal.contact;

import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.store.AggregateKind;
import java.util.Optional;
import java.util.Set;

/** How a note refers to the contact that it is about: it goes with it. */
final class NoteReferences implements AggregateKind.References<Note> {

    @Override
    public Set<ContactId> contacts(Note note) {
        return Set.of(note.contact());
    }

    @Override
    public Optional<Note> moved(Note note, ContactId from, ContactId to) {
        NoteDraft draft =
                Note.draft(to, note.text())
                        .visibleTo(note.visibility())
                        .writtenAt(note.writtenAt());
        note.authorName().ifPresent(draft::authorName);
        return Optional.of(
                draft.toNote(note.id(), note.revision(), note.created(), note.changed()));
    }

    @Override
    public Optional<Note> without(Note note, ContactId contact) {
        return Optional.empty();
    }

    @Override
    public Note next(Note content, Revision stored, Stamp changed) {
        return content.edit().toNote(content.id(), stored.next(), content.created(), changed);
    }
}
