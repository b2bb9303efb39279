package dev.kith.internal.contact;

import dev.kith.common.NotFoundException;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.contact.NoteId;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContactUse;
import dev.kith.store.CommandOutcome;
import dev.kith.store.StorageUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The commands on one note. */
abstract class NoteCommand extends AggregateCommand<Note> {

    private NoteCommand(String name) {
        super(name, NoteCatalogue.KIND, NoteId::of);
    }

    /** The stored note, which the actor must see. */
    @Override
    Note current(CommandContext context, Note seen) {
        boolean hidden =
                context.unit()
                        .aggregates()
                        .find(NoteCatalogue.KIND, seen.id())
                        .filter(note -> !note.isVisibleTo(context.stamp().by()))
                        .isPresent();
        if (hidden) {
            throw new NotFoundException(seen.id());
        }
        return super.current(context, seen);
    }

    /** Adds a note. */
    static final class Add extends NoteCommand {

        private final NoteDraft draft;

        Add(NoteDraft draft) {
            super("note.add");
            this.draft = draft;
        }

        @Override
        public void content(FormWriter writer) {
            Note shape = draft.toNote(NoteId.of(NOBODY), Revision.FIRST, NEVER, NEVER);
            writer.beginObject();
            // else one that was written at the stand-in's instant would be the same
            writer.mark("dated", draft.writtenAt().isPresent())
                    .field("note", shape, NoteCatalogue.KIND.form()::write);
            writer.endObject();
        }

        @Override
        public Note execute(CommandContext context) {
            NoteId id = NoteId.of(context.newId());
            Note note = draft.toNote(id, Revision.FIRST, context.stamp(), context.stamp());
            ContactUse.hold(context.unit(), List.of(note.contact()));
            Contact contact =
                    context.unit()
                            .contacts()
                            .find(note.contact())
                            .orElseThrow(() -> new NotFoundException(note.contact()));
            if (ContactUse.isGone(contact)) {
                throw new ContactStatusException(
                        contact.id(), contact.status(), "no notes are kept about it");
            }
            context.add(NoteCatalogue.KIND, note);
            return note;
        }
    }

    /** Changes a note. */
    static final class Change extends NoteCommand {

        private final Note seen;
        private final UnaryOperator<NoteDraft> change;

        Change(Note seen, UnaryOperator<NoteDraft> change) {
            super("note.change");
            this.seen = seen;
            this.change = change;
        }

        @Override
        public void content(FormWriter writer) {
            Note shape = changed(seen).toNote(seen.id(), seen.revision(), seen.created(), NEVER);
            writeChange(seen, shape, writer);
        }

        @Override
        public Note execute(CommandContext context) {
            Note current = current(context, seen);
            Note next =
                    changed(current)
                            .toNote(
                                    current.id(),
                                    current.revision().next(),
                                    current.created(),
                                    context.stamp());
            if (next.hasSameContent(current)) {
                return current;
            }
            context.save(NoteCatalogue.KIND, next, current);
            return next;
        }

        private NoteDraft changed(Note note) {
            NoteDraft draft =
                    Objects.requireNonNull(
                            change.apply(note.edit()), "the draft that the change makes");
            if (!draft.contact().equals(note.contact())) {
                throw new IllegalArgumentException("a note stays about its contact");
            }
            return draft;
        }
    }

    /** Takes a note out of the book. */
    static final class Remove extends NoteCommand {

        private final Note seen;

        Remove(Note seen) {
            super("note.remove");
            this.seen = seen;
        }

        @Override
        public void content(FormWriter writer) {
            writeRemoval(seen, writer);
        }

        @Override
        public Note execute(CommandContext context) {
            Note current = current(context, seen);
            context.remove(NoteCatalogue.KIND, current);
            return current;
        }

        @Override
        public Note recall(StorageUnit unit, CommandOutcome outcome) {
            return seen;
        }
    }
}
