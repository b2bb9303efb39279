package dev.kith.internal.contact;

import dev.kith.common.Actor;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteDraft;
import dev.kith.contact.NoteId;
import dev.kith.contact.Notes;
import dev.kith.internal.command.Commands;
import dev.kith.internal.contact.IndexPages.IndexList;
import dev.kith.store.AggregateView;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The notes of one book for one actor. */
public final class BookNotes implements Notes {

    private final Commands commands;
    private final AggregateView view;

    public BookNotes(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public Note add(NoteDraft draft) {
        return commands.run(new NoteCommand.Add(Objects.requireNonNull(draft, "draft")));
    }

    @Override
    public Note change(Note seen, UnaryOperator<NoteDraft> change) {
        Objects.requireNonNull(change, "change");
        return commands.run(new NoteCommand.Change(requireSeen(seen), change));
    }

    @Override
    public void remove(Note seen) {
        commands.run(new NoteCommand.Remove(requireSeen(seen)));
    }

    @Override
    public Optional<Note> find(NoteId id) {
        Objects.requireNonNull(id, "id");
        Actor reader = commands.actor();
        return view.find(NoteCatalogue.KIND, id).filter(note -> note.isVisibleTo(reader));
    }

    @Override
    public Page<Note> of(ContactId contact, PageRequest request) {
        Objects.requireNonNull(contact, "contact");
        Actor reader = commands.actor();
        return new IndexList<Note, Note>(
                        view,
                        NoteCatalogue.KIND,
                        NoteCatalogue.of(contact),
                        note -> Optional.of(note).filter(each -> each.isVisibleTo(reader)))
                .page(commands.book(), "notes " + contact, request);
    }

    private static Note requireSeen(Note seen) {
        return Objects.requireNonNull(seen, "the note as it was seen");
    }
}
